package org.lingshu;

import java.nio.file.Path;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Models;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.ModelFolder;
import org.lingshu.rulebook.Rulebook;

/** The rules, the knowledge and the models of this repository, read once for all tests; all of them are immutable. */
public final class Repository {
    private static final class Held {
        static final Knowledge KNOWLEDGE = Knowledge.read(Path.of("knowledge-base"));
        static final Rulebook RULEBOOK = Rulebook.read(Path.of("rules"), KNOWLEDGE);
        static final Assessor ASSESSOR = new Assessor(KNOWLEDGE, RULEBOOK, new Models(ModelFolder.read(Path.of("knowledge-base/model"))));
    }

    private Repository() {
    }

    public static Knowledge knowledge() {
        return Held.KNOWLEDGE;
    }

    public static Rulebook rulebook() {
        return Held.RULEBOOK;
    }

    public static Assessor assessor() {
        return Held.ASSESSOR;
    }
}
