package org.lingshu.knowledge;

import java.util.List;

/**
 * A family of substances of which whoever does not tolerate one may not tolerate another.
 *
 * @param family  its name: 青霉素类
 * @param names   how records call the whole of it
 * @param members canonical names of those that belong to it
 * @param close   whether one stands for all; otherwise the kinship only calls for care
 */
record Kin(String family, List<String> names, List<String> members, boolean close) {
    Kin {
        names = List.copyOf(names);
        members = List.copyOf(members);
    }
}
