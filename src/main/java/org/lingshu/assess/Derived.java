package org.lingshu.assess;

import org.lingshu.clinical.Feature;

/**
 * A feature with where it comes from.
 *
 * @param feature the feature
 * @param rule    the rule that added it; of several the first in the order of the trail
 */
public record Derived(Feature feature, String rule) {
}
