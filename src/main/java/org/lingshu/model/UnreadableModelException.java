package org.lingshu.model;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** A model folder cannot be used: incomplete, changed after training, of an unknown format; or a card that says too little to be written. */
public final class UnreadableModelException extends ProblemException {
    private static final long serialVersionUID = 1L;

    UnreadableModelException(List<Problem> problems) {
        super(problems);
    }

    static UnreadableModelException of(String path, String check, String message, String chinese, String hint) {
        return new UnreadableModelException(List.of(Problem.at(path, 0, check, message, chinese, hint)));
    }
}
