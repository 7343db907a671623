package org.lingshu.report;

/** One piece of a report, from top to bottom. */
public sealed interface Block permits Heading, Paragraph, Notice, Facts, Grid, Plot {
}
