package org.lingshu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Signed notes and their keys against the vector that Go publishes for the format, and against every small change of it. */
class NoteTest {
    private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SIGNER = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTE = TEXT + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void theKnownKeyMakesTheKnownNoteToTheByte() {
        VerifierKey verifier = VerifierKey.parse(VERIFIER);
        assertEquals(NOTE, SignerKey.parse(SIGNER, verifier).sign(TEXT).toString());
        assertTrue(verifier.signed(Note.parse(NOTE)));
        assertEquals(TEXT, Note.parse(NOTE).text());
        assertEquals(VERIFIER, verifier.toString());
    }

    @Test
    void noChangedNotePasses() {
        VerifierKey verifier = VerifierKey.parse(VERIFIER);
        for (int i = 0; i < NOTE.length(); i++) {
            String changed = NOTE.substring(0, i) + (char) (NOTE.charAt(i) ^ 1) + NOTE.substring(i + 1);
            assertFalse(passes(verifier, changed), "changed at " + i);
        }
        assertFalse(passes(verifier, NOTE.replace("—", "-")));
        assertFalse(passes(verifier, TEXT));
    }

    @Test
    void noPieceAndNoChangeOfAKeyIsAKey() {
        for (int i = 0; i < VERIFIER.length(); i++) {
            String shorter = VERIFIER.substring(i + 1);
            String changed = VERIFIER.substring(0, i) + (char) (VERIFIER.charAt(i) + 1) + VERIFIER.substring(i + 1);
            assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(shorter), shorter);
            assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(changed), changed);
        }
    }

    @Test
    void signaturesOfOthersArePassedOverAndOwnWrongOnesAreNot() {
        SignerKey other = SignerKey.random("example.com/other");
        Note own = Note.parse(NOTE);
        VerifierKey verifier = VerifierKey.parse(VERIFIER);
        Note both = new Note(TEXT, List.of(other.sign(TEXT).signatures().getFirst(), own.signatures().getFirst()));
        assertTrue(verifier.signed(both) && other.verifier().signed(both));
        Note.Signed right = own.signatures().getFirst();
        Note.Signed wrong = new Note.Signed(right.name(), right.keyId(), new byte[64]);
        assertFalse(verifier.signed(new Note(TEXT, List.of(right, wrong))));
        assertFalse(SignerKey.random("PeterNeumann").verifier().signed(own));
    }

    @Test
    void keysReadBackAsTheyWereWrittenAndNeverPrintThemselves() {
        SignerKey key = SignerKey.random("example.com/log");
        SignerKey read = SignerKey.parse(key.secret(), VerifierKey.parse(key.verifier().toString()));
        assertEquals(key.sign(TEXT).toString(), read.sign(TEXT).toString());
        assertFalse(key.toString().contains(key.secret().substring(key.secret().length() - 20)));
        SignerKey other = SignerKey.random("example.com/log");
        assertThrows(IllegalArgumentException.class, () -> SignerKey.parse(key.secret(), other.verifier()));
    }

    private static boolean passes(VerifierKey verifier, String note) {
        try {
            return verifier.signed(Note.parse(note));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
