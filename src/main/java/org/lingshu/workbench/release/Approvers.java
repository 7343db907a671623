package org.lingshu.workbench.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lingshu.proof.SignerKey;
import org.lingshu.proof.VerifierKey;

/**
 * The people who may approve a release, each by a key: {@code approvers/NAME.pub} in the home folder. The private key is each person's own and may lie
 * anywhere.
 */
public final class Approvers {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final String PUBLIC = ".pub";
    private static final String ABOUT = "approvers";
    private final Path folder;

    /** The approvers of a home folder. */
    public Approvers(Path home) {
        this.folder = home.resolve(ABOUT);
    }

    /** Where a private key lies when its owner does not say otherwise. */
    public Path defaultKey(String name) {
        return folder.resolve(demandName(name) + ".key");
    }

    /**
     * Makes a key pair for a new approver.
     *
     * @param key where to write the private key, readable by its owner only; there must be no such file yet
     * @throws RefusedReleaseException when the name cannot be one, is taken, or a file is in the way
     */
    public VerifierKey add(String name, Path key) {
        demandName(name);
        if (find(name).isPresent()) throw RefusedReleaseException.of(ABOUT, "approver-known", "`" + name + "` has a key already", "`" + name + "` 已有密钥", "");
        SignerKey signer = SignerKey.random(name);
        try {
            Files.createDirectories(folder);
            if (key.toAbsolutePath().getParent() != null) Files.createDirectories(key.toAbsolutePath().getParent());
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key, signer.secret() + "\n");
            Files.writeString(folder.resolve(name + PUBLIC), signer.verifier() + "\n");
            return signer.verifier();
        } catch (FileAlreadyExistsException e) {
            throw RefusedReleaseException.of(ABOUT, "file-in-the-way", "`" + key + "` is there already", "`" + key + "` 已存在", "name another file with --key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String demandName(String name) {
        if (NAME.matcher(name).matches()) return name;
        throw RefusedReleaseException.of(ABOUT, "approver-name", "`" + name + "` cannot be the name of an approver", "`" + name + "` 不能作审批人名", "letters, digits, dot, dash");
    }

    /** The public key of an approver. */
    public Optional<VerifierKey> find(String name) {
        Path file = folder.resolve(demandName(name) + PUBLIC);
        try {
            return Files.exists(file) ? Optional.of(VerifierKey.parse(Files.readString(file, StandardCharsets.UTF_8))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw RefusedReleaseException.of(ABOUT, "broken-key", "the public key of `" + name + "` is damaged", "`" + name + "` 的公钥已损坏", "restore it from a backup 请从备份恢复");
        }
    }

    /** Every name that has a key, sorted. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(PUBLIC)).map(file -> file.substring(0, file.length() - PUBLIC.length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The private keys of those who approve.
     *
     * @param approvals at least two, of different people
     * @throws RefusedReleaseException when there are fewer, one is unknown, a key is not the approver's, or one key stands under two names
     */
    List<SignerKey> signers(List<Approval> approvals) {
        if (approvals.size() < 2) throw RefusedReleaseException.of(ABOUT, "two-approvers", "a release needs two approvers, not " + approvals.size(), "发布须两人审批，此处为 " + approvals.size() + " 人", "--approver A --approver B");
        List<SignerKey> all = new ArrayList<>();
        for (Approval each : approvals) {
            SignerKey key = signer(each);
            for (SignerKey other : all) {
                if (material(other.verifier()).equals(material(key.verifier()))) {
                    throw RefusedReleaseException.of(ABOUT, "same-approver", "`" + other.verifier().name() + "` and `" + each.name() + "` sign with the same key", "`" + other.verifier().name() + "` 与 `" + each.name() + "` 所用为同一密钥",
                            "two different people must approve 须由不同的两人审批");
                }
            }
            all.add(key);
        }
        return all;
    }

    /** The key without the name it stands under. */
    private static String material(VerifierKey key) {
        return key.toString().split("\\+", 3)[2];
    }

    private SignerKey signer(Approval approval) {
        VerifierKey verifier = find(approval.name()).orElseThrow(() -> RefusedReleaseException.of(ABOUT, "unknown-approver", "`" + approval.name() + "` is no approver here", "`" + approval.name() + "` 不是此处的审批人",
                "known 已有: " + String.join(", ", names()) + "; `rules approver NAME` makes one"));
        Path file = approval.key().orElseGet(() -> defaultKey(approval.name()));
        try {
            return SignerKey.parse(Files.readString(file, StandardCharsets.UTF_8), verifier);
        } catch (IOException e) {
            throw RefusedReleaseException.of(ABOUT, "missing-key", "the private key of `" + approval.name() + "` is not at `" + file + "`", "`" + file + "` 处没有 `" + approval.name() + "` 的私钥", "--approver NAME=FILE");
        } catch (IllegalArgumentException e) {
            throw RefusedReleaseException.of(ABOUT, "wrong-key", "`" + file + "` is not the private key of `" + approval.name() + "`", "`" + file + "` 不是 `" + approval.name() + "` 的私钥", "each approver signs with the own key 各用自己的私钥");
        }
    }
}
