package org.lingshu.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Sensation;
import org.lingshu.knowledge.Site;

/**
 * A spelling that intake knows, with everything it can mean.
 *
 * @param spelling  in the one spelling of {@link Characters}
 * @param states    the terms it states by itself, if any
 * @param roles     what it does to the words around it
 * @param site      the place of the body it names
 * @param sensation the sensation it names
 * @param analyte   what it measures when a number follows
 * @param opens     whether a finding may begin with it that people tell in their own words
 */
record Word(String spelling, List<Stated> states, Set<Role> roles, Optional<Site> site, Optional<Sensation> sensation, Optional<Analyte> analyte,
        boolean opens) {
    Word {
        states = List.copyOf(states);
        roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether it does anything to the words around it; a name of blood pressure alone does not. */
    boolean steers() {
        return !roles.isEmpty() && !(roles.size() == 1 && is(Role.BLOOD_PRESSURE));
    }

    int length() {
        return spelling.length();
    }
}
