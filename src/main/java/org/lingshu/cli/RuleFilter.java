package org.lingshu.cli;

import java.util.Optional;
import org.lingshu.workbench.catalogue.RuleChoice;
import picocli.CommandLine.Option;

/** Which rules are wanted; shared by the commands that list and search. */
final class RuleFilter {
    @Option(names = "--stage", paramLabel = "FOLDER", description = "of this folder: 2-elements  文件夹")
    private Optional<String> stage = Optional.empty();

    @Option(names = "--file", paramLabel = "PART", description = "whose file is called so  文件名")
    private Optional<String> file = Optional.empty();

    @Option(names = "--term", paramLabel = "TERM", description = "that name this finding, also by a synonym  所见")
    private Optional<String> term = Optional.empty();

    @Option(names = "--element", paramLabel = "ELEMENT", description = "that ask for or speak for this element  证素")
    private Optional<String> element = Optional.empty();

    @Option(names = "--source", paramLabel = "PART", description = "that cite this key or title  出处")
    private Optional<String> source = Optional.empty();

    @Option(names = "--author", paramLabel = "PART", description = "written by, or citing a work of  作者")
    private Optional<String> author = Optional.empty();

    /** @param text words that must stand in the rule; empty for none */
    RuleChoice choice(String text) {
        return new RuleChoice(stage, file, term, element, source, author, text.isEmpty() ? Optional.empty() : Optional.of(text));
    }
}
