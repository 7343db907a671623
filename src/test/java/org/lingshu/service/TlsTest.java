package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingshu.service.access.Certificate;
import org.lingshu.service.access.Settings;
import org.lingshu.service.access.SettingsReader;
import org.lingshu.service.access.UnreadableSettingsException;

/** The service with a certificate that was made for this test. */
class TlsTest {
    private static final String PASSWORD = "for-this-test-only";
    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws Exception {
        for (String kind : List.of("RSA", "EC")) {
            Path file = folder.resolve(kind + ".p12");
            Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "lingshu", "-keyalg", kind, "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1",
                    "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD).redirectErrorStream(true).start();
            String said = new String(made.getInputStream().readAllBytes());
            assertEquals(0, made.waitFor(), said);
            KeyStore store = store(file);
            pem(folder.resolve(kind + ".pem"), "CERTIFICATE", store.getCertificate("lingshu").getEncoded());
            pem(folder.resolve(kind + ".key"), "PRIVATE KEY", store.getKey("lingshu", PASSWORD.toCharArray()).getEncoded());
        }
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    }

    private static KeyStore store(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void pem(Path file, String what, byte[] bytes) throws IOException {
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n");
    }

    private static SSLContext trusting(String kind) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, new char[0]);
        trusted.setCertificateEntry("lingshu", store(folder.resolve(kind + ".p12")).getCertificate("lingshu"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static Visitor serving(Certificate certificate) {
        return new Visitor(Optional.empty(), new Settings(InetAddress.getLoopbackAddress(), 0, Set.of(), Optional.of(certificate), List.of(), Optional.empty(), Settings.Limits.USUAL, true));
    }

    private static Certificate certificate(String kind) {
        return kind.startsWith("PKCS12 ") ? new Certificate.Pkcs12(folder.resolve(kind.substring(7) + ".p12"), Optional.of(folder.resolve("password"))) : new Certificate.Pem(folder.resolve(kind + ".pem"), folder.resolve(kind + ".key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "PKCS12 RSA", "PKCS12 EC"})
    void opensThePrintedAddressOverTls(String kind) throws Exception {
        try (Visitor visitor = serving(certificate(kind)); HttpClient client = HttpClient.newBuilder().sslContext(trusting(kind.replace("PKCS12 ", ""))).followRedirects(HttpClient.Redirect.NEVER).build()) {
            String address = visitor.facade.address();
            assertTrue(address.startsWith("https://127.0.0.1:"), address);
            HttpResponse<String> opened = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertEquals(303, opened.statusCode());
            String cookie = opened.headers().firstValue("Set-Cookie").orElse("");
            assertTrue(cookie.startsWith("__Host-lingshu=") && cookie.contains("Secure") && cookie.contains("Path=/"), cookie);
            assertTrue(opened.headers().firstValue("Strict-Transport-Security").orElse("").contains("max-age="));
            HttpResponse<String> me = client.send(HttpRequest.newBuilder(URI.create(address).resolve("/v1/me")).header("Cookie", cookie.substring(0, cookie.indexOf(';'))).build(), BodyHandlers.ofString());
            assertEquals(200, me.statusCode());
        }
    }

    @Test
    void refusesAKeyThatIsNotItsOwnBeforeItStarts() throws IOException {
        Files.copy(folder.resolve("EC.key"), folder.resolve("other.key"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        for (String json : List.of("{\"tls\": {\"certificate\": \"RSA.pem\", \"key\": \"other.key\"}}", "{\"tls\": {\"pkcs12\": \"RSA.p12\"}}")) {
            Path file = Files.writeString(folder.resolve("settings.json"), json);
            UnreadableSettingsException refused = assertThrows(UnreadableSettingsException.class, () -> SettingsReader.read(Optional.of(file), JsonNodeFactory.instance.objectNode()));
            assertEquals("broken-certificate", refused.problems().getFirst().check());
        }
        Path file = Files.writeString(folder.resolve("settings.json"), "{\"tls\": {\"pkcs12\": \"EC.p12\", \"passwordFile\": \"password\"}}");
        assertEquals(new Certificate.Pkcs12(folder.resolve("EC.p12"), Optional.of(folder.resolve("password"))), SettingsReader.read(Optional.of(file), JsonNodeFactory.instance.objectNode()).tls().orElseThrow());
    }

    @Test
    void isNotTrustedByWhoDoesNotKnowTheCertificate() throws Exception {
        try (Visitor visitor = serving(certificate("RSA")); HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(visitor.facade.address())).build();
            assertThrows(SSLException.class, () -> client.send(request, BodyHandlers.ofString()));
        }
    }

    @Test
    void speaksTls12And13AndNothingOlder() throws Exception {
        try (Visitor visitor = serving(certificate("RSA"))) {
            for (String protocol : List.of("TLSv1.3", "TLSv1.2")) assertEquals(protocol, handshake(visitor, protocol));
            assertThrows(IOException.class, () -> handshake(visitor, "TLSv1.1"));
        }
    }

    private static String handshake(Visitor visitor, String protocol) throws Exception {
        try (SSLSocket socket = (SSLSocket) trusting("RSA").getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), visitor.facade.port())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    @Test
    void saysNothingInPlainText() throws Exception {
        try (Visitor visitor = serving(certificate("RSA")); HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest plain = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + visitor.facade.port() + "/health")).build();
            assertThrows(IOException.class, () -> client.send(plain, BodyHandlers.ofString()));
        }
    }
}
