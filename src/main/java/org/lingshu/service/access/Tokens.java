package org.lingshu.service.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Role;
import org.lingshu.store.AccessBook;
import org.lingshu.store.Pass;

/** The tokens of programs and of people without the hospital's log-in: issued once, shown once, kept as hashes in the store. */
public final class Tokens {
    /** What every token begins with, so that it is recognised where it should not be. */
    public static final String MARK = "lingshu_";
    /** How long a token is good when nothing is said, in days. */
    public static final int USUAL_DAYS = 90;
    /** How long a token can be good, in days. */
    public static final int MOST_DAYS = 366;
    private static final int SHOWN = 6;
    private final AccessBook book;
    private final InstantSource clock;

    /** Those of a store. */
    public Tokens(AccessBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * A token that was just made.
     *
     * @param word the token; there is no other copy of it
     * @param pass what is kept of it
     */
    public record Made(String word, Pass pass) {
        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Made[" + pass.name() + "]";
        }
    }

    /**
     * What is asked for, checked.
     *
     * @param name  whose it is to be
     * @param roles at least one
     * @param good  how long
     */
    public record Wish(String name, Set<Role> roles, Duration good) {
        /** Reads a wish; what is wrong is added to the problems, and then what is returned is not to be used. */
        public static Wish read(String where, String name, List<String> roles, String expires, List<Problem> problems) {
            if (!name.matches("\\p{L}[\\p{L}\\p{N}._-]{0,63}") || name.equals(Owner.NAME)) {
                problems.add(Problem.at(where, 0, "no-name", "`" + name + "` cannot be a name: a letter, then letters, digits, `.`, `-`, `_`, at most 64, and not `" + Owner.NAME + "`", "`" + name + "` 不能作名称", ""));
            }
            Set<Role> wanted = EnumSet.noneOf(Role.class);
            for (String word : roles) {
                Role.of(word).ifPresentOrElse(wanted::add, () -> problems.add(Problem.at(where, 0, "unknown-role", "`" + word + "` is no role", "`" + word + "` 不是角色", "clinician, expert, auditor, administrator")));
            }
            if (roles.isEmpty()) problems.add(Problem.at(where, 0, "no-role", "a token is for at least one role", "令牌至少有一个角色", "clinician, expert, auditor, administrator"));
            int days = expires.isEmpty() ? USUAL_DAYS : expires.matches("[0-9]{1,4}d") ? Integer.parseInt(expires.substring(0, expires.length() - 1)) : 0;
            if (days < 1 || days > MOST_DAYS) problems.add(Problem.at(where, 0, "no-time", "`" + expires + "` is not a number of days from 1d to " + MOST_DAYS + "d", "`" + expires + "` 不是 1d 至 " + MOST_DAYS + "d 的天数", "90d"));
            return new Wish(name, wanted, Duration.ofDays(days));
        }
    }

    /** Makes a token; empty when somebody of this name holds one that is good. */
    public Optional<Made> issue(Wish wish, String issuer) {
        String word = MARK + Secret.random();
        List<String> roles = new ArrayList<>();
        wish.roles().forEach(each -> roles.add(each.word()));
        return book.issue(wish.name(), word.substring(0, MARK.length() + SHOWN), Secret.hash(word), roles, clock.instant().plus(wish.good()), issuer).map(pass -> new Made(word, pass));
    }

    /** Ends a token, by name, prefix or number. */
    public Optional<Pass> revoke(String named, String revoker) {
        return book.revoke(named, revoker);
    }

    /** Every token that was ever issued, the newest first. */
    public List<AccessBook.Held> all() {
        return book.passes();
    }

    /** Whether a token is good at a time, and if not why: {@code good}, {@code revoked}, {@code expired}. */
    public static String state(AccessBook.Held held, Instant now) {
        return held.revoked().isPresent() ? "revoked" : held.good(now) ? "good" : "expired";
    }

    /** Whose token this is. */
    Login login(String word) {
        return byHash(Secret.hash(word));
    }

    /** The same, for a token that was shown before. */
    Login byHash(String hash) {
        Optional<AccessBook.Held> held = book.pass(hash).filter(each -> Secret.same(each.pass().hash(), hash));
        if (held.isEmpty()) return new Login.Refused("unknown-token");
        String state = state(held.get(), clock.instant());
        if (!state.equals("good")) return new Login.Refused(state + "-token");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        held.get().pass().roles().forEach(word -> Role.of(word).ifPresent(roles::add));
        return roles.isEmpty() ? new Login.WithoutRole(held.get().pass().name()) : new Login.Known(new Caller(held.get().pass().name(), roles), false, Optional.of(hash));
    }
}
