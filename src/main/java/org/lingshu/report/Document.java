package org.lingshu.report;

import java.util.List;

/**
 * A whole report.
 *
 * @param title   of the page
 * @param summary one sentence under the title
 * @param blocks  from top to bottom
 */
public record Document(Words title, Words summary, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }
}
