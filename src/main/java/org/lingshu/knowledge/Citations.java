package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the entries of the knowledge base cite, wherever in them it stands: {@code "source": "id"} or {@code "id:chapter; other:chapter"}. */
final class Citations {
    private Citations() {
    }

    /** Every source that is cited; a citation of a source that is not there is a problem of its entry. */
    static Set<String> of(Collection<Entry> entries, Map<String, Source> sources) {
        Set<String> cited = new TreeSet<>();
        for (Entry entry : entries) {
            List<String> written = new ArrayList<>(entry.node().findValuesAsText("source"));
            entry.optional("follows").ifPresent(written::add);
            for (String id : written.stream().flatMap(Citations::ids).distinct().toList()) {
                cited.add(id);
                if (!sources.containsKey(id)) entry.problem("unknown-source", "`" + id + "` is not in knowledge-base/sources", "`" + id + "` 不在 knowledge-base/sources 中", hint(id, sources));
            }
        }
        return cited;
    }

    private static Stream<String> ids(String citation) {
        return Stream.of(citation.split(";")).map(each -> each.strip().split(":")[0]).filter(each -> !each.isEmpty());
    }

    private static String hint(String id, Map<String, Source> sources) {
        List<String> near = Nearest.of(id, sources.keySet());
        return near.isEmpty() ? "add it there" : "did you mean `" + String.join("`, `", near) + "`?";
    }
}
