package org.lingshu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lingshu.proof.CheckpointFile;
import org.lingshu.proof.Commitment;
import org.lingshu.proof.SignerKey;
import org.lingshu.proof.VerifierKey;

/**
 * The folder of an installation's own things: its database, the keys that sign its log and hide its patients, and the file of checkpoints. Readable by
 * its owner only.
 */
public final class Home {
    private static final String SIGNER = "log.key";
    private static final String VERIFIER = "log.pub";
    private static final String PSEUDONYM = "pseudonym.key";
    private static final int SHOWN = 24;
    private final Path folder;
    private final SignerKey signer;
    private final SecretKeySpec pseudonyms;

    private Home(Path folder, SignerKey signer, SecretKeySpec pseudonyms) {
        this.folder = folder;
        this.signer = signer;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Opens a home folder, and makes it with new keys when it does not exist.
     *
     * @throws StoreUnavailableException when it cannot be made or read, or its keys do not belong together
     */
    public static Home open(Path folder) {
        try {
            if (!Files.isDirectory(folder)) Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (empty(folder)) Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            if (!Files.exists(folder.resolve(VERIFIER))) {
                if (Files.exists(folder.resolve(CHECKPOINTS)) || Files.exists(folder.resolve(SIGNER))) {
                    throw StoreUnavailableException.home(folder, "the folder holds a log but its key `" + VERIFIER + "` is missing", "文件夹中有日志，但缺少公钥 `" + VERIFIER + "`", "restore the key from a backup 请从备份恢复");
                }
                create(folder);
            }
            VerifierKey verifier = VerifierKey.parse(Files.readString(folder.resolve(VERIFIER)));
            SignerKey signer = SignerKey.parse(Files.readString(folder.resolve(SIGNER)), verifier);
            byte[] key = HexFormat.of().parseHex(Files.readString(folder.resolve(PSEUDONYM)).strip());
            return new Home(folder, signer, new SecretKeySpec(key, "HmacSHA256"));
        } catch (IOException e) {
            throw StoreUnavailableException.home(folder, "the home folder cannot be made or read", "主文件夹不能建立或读取", "check its path and rights, or name another with --home 请检查路径与权限");
        } catch (IllegalArgumentException e) {
            throw StoreUnavailableException.home(folder, "a key of the home folder is damaged: " + e.getMessage(), "主文件夹中的密钥已损坏", "restore it from a backup 请从备份恢复");
        }
    }

    /** A folder that holds other things may have other readers; it keeps its rights, and the files here have their own. */
    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Whether a folder has been made a home. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(VERIFIER));
    }

    private static final String CHECKPOINTS = "checkpoints";

    private static void create(Path folder) throws IOException {
        SignerKey signer = SignerKey.random("lingshu.local/" + HexFormat.of().formatHex(Commitment.salt()).substring(0, 12));
        // The public key is written last: where it stands, everything stands.
        write(folder.resolve(PSEUDONYM), HexFormat.of().formatHex(Commitment.salt()));
        write(folder.resolve(SIGNER), signer.secret());
        write(folder.resolve(VERIFIER), signer.verifier().toString());
    }

    private static void write(Path file, String text) throws IOException {
        make(file);
        Files.writeString(file, text + "\n", StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Makes an empty file that only its owner may read. */
    private static void make(Path file) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        } catch (FileAlreadyExistsException e) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** The file of checkpoints. */
    public CheckpointFile checkpoints() {
        return new CheckpointFile(checkpointPath());
    }

    /** Where the file of checkpoints lies. */
    public Path checkpointPath() {
        return folder.resolve(CHECKPOINTS);
    }

    /** The public key of the log. */
    public VerifierKey verifier() {
        return signer.verifier();
    }

    SignerKey signer() {
        return signer;
    }

    /** The file of the default database, made if need be. */
    Path database() {
        Path file = folder.resolve("lingshu.db");
        try {
            if (!Files.exists(file)) make(file);
            if (!Files.exists(checkpointPath())) make(checkpointPath());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name under which a patient is kept: always the same for one patient, and of no use without the key of this folder. */
    public String pseudonym(String patient) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(pseudonyms);
            return "p-" + HexFormat.of().formatHex(mac.doFinal(patient.getBytes(StandardCharsets.UTF_8))).substring(0, SHOWN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
