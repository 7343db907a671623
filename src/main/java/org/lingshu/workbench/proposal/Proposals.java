package org.lingshu.workbench.proposal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lingshu.problem.Problem;
import org.lingshu.proof.Sha256;
import org.lingshu.workbench.desk.Drafted;
import org.lingshu.workbench.edition.Places;
import org.lingshu.workbench.release.Changelog;

/** The proposals of a home folder, each a file in {@code proposals}; once written, none is written over. */
public final class Proposals {
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9][\\p{IsHan}A-Za-z0-9_-]{0,79}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END = ".json";
    private static final int MOST_OF_A_NAME = 99;
    private final Path folder;

    /** The proposals of a home folder; there need be none. */
    public Proposals(Path home) {
        this.folder = home.resolve("proposals");
    }

    /** Their names, the newest last. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(END)).map(file -> file.substring(0, file.length() - END.length())).filter(name -> NAME.matcher(name).matches()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them; empty when there is none, or it is damaged. */
    public Optional<Proposal> find(String name) {
        Path file = folder.resolve(NAME.matcher(name).matches() ? name + END : END);
        try {
            return Files.isRegularFile(file) ? Optional.of(ProposalJson.read(JSON.readTree(Files.readAllBytes(file)))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Keeps a proposal under its name, or the next of that name that is free. */
    public Proposal keep(Proposal one) {
        try {
            Files.createDirectories(folder);
            for (int again = 1; again <= MOST_OF_A_NAME; again++) {
                String name = again == 1 ? one.name() : one.name() + "-" + again;
                if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("`" + name + "` cannot be the name of a proposal");
                Proposal named = new Proposal(name, one.author(), one.at(), one.version(), one.date(), one.entry(), one.files(), one.before(), one.holds(), one.difference());
                Path file = folder.resolve(name + END);
                if (Files.exists(file)) continue;
                Files.write(file, ProposalJson.of(named).toString().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
                return named;
            }
            throw new RefusedProposalException(List.of(Problem.at("proposals", 0, "too-many-proposals", "there are too many proposals called `" + one.name() + "`", "名为 `" + one.name() + "` 的提案过多", "call the draft otherwise")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What has to be written so that a tree is as a proposal would have it, its changelog included; nothing is written yet.
     *
     * @throws RefusedProposalException when a file is not as the proposal found it, or it can be no file of a proposal
     */
    public static Map<String, Optional<String>> writing(Proposal one, Places tree) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        one.files().forEach((path, text) -> {
            if (!Drafted.draftable(path)) {
                problems.add(Problem.at(path, 0, "not-draftable", "a proposal does not write here", "提案不得写此文件", ""));
            } else if (!hash(tree.file(path)).equals(one.before().get(path))) {
                problems.add(Problem.at(path, 0, "changed-since", "the file was changed after the proposal was made", "提案之后此文件又有改动", "propose it again on the new text 请在新文本上重新提案"));
            }
            texts.put(path, Optional.of(text));
        });
        Path changelog = tree.file(Changelog.PATH);
        try {
            texts.put(Changelog.PATH, Optional.of(Changelog.with(Files.exists(changelog) ? Files.readString(changelog) : "", one.version(), one.date(), one.entry())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) throw new RefusedProposalException(problems);
        return texts;
    }

    private static String hash(Path file) {
        try {
            return Files.exists(file) ? Sha256.hex(Files.readAllBytes(file)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
