package org.lingshu.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Sensation;
import org.lingshu.knowledge.Site;
import org.lingshu.knowledge.Term;

/**
 * Reads what is felt or seen at places of the body: one or more sites, words of degree, perhaps a denial, one or more sensations
 * (后背及肩部胀痛; 双下肢无水肿). Which term a site and a sensation state stands in {@code knowledge-base/intake/site-sensation.json}.
 */
final class SiteReader {
    private static final int WORDS_BETWEEN = 4;
    private static final int MOST = 5;
    private final Map<String, Sensation> sensations = new TreeMap<>();
    private final Knowledge knowledge;

    private SiteReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        knowledge.vocabulary().sensations().forEach(each -> sensations.put(each.sensation(), each));
    }

    static SiteReader of(Knowledge knowledge) {
        return new SiteReader(knowledge);
    }

    /** Every such statement in a text of one spelling. */
    List<Piece> read(String text, Hits hits) {
        List<Piece> all = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (!hits.places(at)) continue;
            Optional<Word> first = hits.site(at);
            if (first.isPresent() && begins(text, at, first.get(), hits)) all.addAll(from(text, at, hits));
        }
        return all;
    }

    private static boolean begins(String text, int at, Word site, Hits hits) {
        return site.length() > 1 || at == 0 || hits.markerEnds(at) || "，、。；：\n （".indexOf(text.charAt(at - 1)) >= 0;
    }

    private List<Piece> from(String text, int start, Hits hits) {
        List<Site> sites = new ArrayList<>();
        int at = start;
        boolean joined = false;
        while (sites.size() < MOST) {
            Optional<Word> site = hits.site(at);
            if (site.isEmpty()) break;
            int end = at + site.get().length();
            boolean refined = !sites.isEmpty() && !joined;
            boolean bound = text.startsWith("以下", end) || text.startsWith("以上", end);
            if (refined && !bound) sites.removeLast();
            if (!refined || !bound) sites.add(site.get().site().orElseThrow());
            int next = joinAfter(text, end, hits);
            joined = next >= 0;
            at = joined ? next : passed(hits, end);
            if (joined && hits.site(at).isEmpty()) break;
        }
        return sites.isEmpty() ? List.of() : felt(text, start, at, sites, hits);
    }

    private List<Piece> felt(String text, int start, int from, List<Site> sites, Hits hits) {
        int at = from;
        boolean denied = false;
        if (hits.negation(from).isPresent() && hits.sensation(from).isEmpty()) {
            denied = true;
            at = passed(hits, from + hits.negation(from).get().length());
        }
        List<Piece> all = new ArrayList<>();
        Set<Stated> found = new LinkedHashSet<>();
        for (int count = 0; count < MOST; count++) {
            Optional<Word> sensation = hits.sensation(at);
            if (sensation.isEmpty() || count > 0 && sensation.get().sensation().orElseThrow().alone()) break;
            int end = at + sensation.get().length();
            List<Term> terms = terms(sites, sensation.get().sensation().orElseThrow());
            if (terms.isEmpty()) break;
            boolean present = !denied;
            terms.forEach(term -> found.add(new Stated(term, present, 0, end - start)));
            all.add(Piece.composed(start, end, List.copyOf(found)));
            int next = joinAfter(text, end, hits);
            at = next < 0 ? passed(hits, end) : next;
        }
        return all;
    }

    private List<Term> terms(List<Site> sites, Sensation sensation) {
        Set<Term> all = new LinkedHashSet<>();
        for (Site site : sites) states(site, sensation).forEach(term -> all.add(knowledge.terms().get(term)));
        if (all.isEmpty() && sensation.states().isEmpty()) return List.of();
        sensation.states().forEach(term -> all.add(knowledge.terms().get(term)));
        return List.copyOf(all);
    }

    private List<String> states(Site site, Sensation sensation) {
        List<String> own = site.states().get(sensation.sensation());
        if (own != null) return own;
        return sensation.like().map(sensations::get).map(plainer -> states(site, plainer)).orElse(List.of());
    }

    private static int joinAfter(String text, int end, Hits hits) {
        int next = join(text, end, hits);
        return next >= 0 ? next : join(text, passed(hits, end), hits);
    }

    /** The place after a joiner and what is passed over behind it; -1 when nothing joins here. */
    private static int join(String text, int at, Hits hits) {
        if (at < text.length() && text.charAt(at) == '、') return passed(hits, at + 1);
        return hits.joiner(at).map(word -> passed(hits, at + word.length())).orElse(-1);
    }

    private static int passed(Hits hits, int from) {
        int at = from;
        for (int count = 0; count < WORDS_BETWEEN; count++) {
            Optional<Word> degree = hits.degree(at);
            if (degree.isEmpty() || hits.site(at).filter(site -> site.length() >= degree.get().length()).isPresent()
                    || hits.sensation(at).filter(sensation -> sensation.length() >= degree.get().length()).isPresent()) break;
            at += degree.get().length();
        }
        return at;
    }
}
