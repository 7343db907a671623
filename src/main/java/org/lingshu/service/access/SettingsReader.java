package org.lingshu.service.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lingshu.problem.Problem;

/**
 * Reads the settings of a service from a JSON file, with what the command line says put over it. Everything that is wrong is told at once; what would open
 * records to the network without TLS is wrong.
 */
public final class SettingsReader {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final String COMMAND_LINE = "command line";
    private final List<Problem> problems = new ArrayList<>();
    private final String where;
    private final Path folder;

    private SettingsReader(String where, Path folder) {
        this.where = where;
        this.folder = folder;
    }

    /**
     * Reads settings.
     *
     * @param file files that it names are looked for beside it; empty when there is none
     * @param over members that take the place of those of the file
     * @throws UnreadableSettingsException with every problem
     */
    public static Settings read(Optional<Path> file, ObjectNode over) {
        SettingsReader reader = new SettingsReader(file.map(Path::toString).orElse(COMMAND_LINE), file.map(each -> each.toAbsolutePath().getParent()).orElse(Path.of("").toAbsolutePath()));
        ObjectNode all = file.map(reader::tree).orElseGet(JsonNodeFactory.instance::objectNode);
        all.setAll(over);
        Settings settings = reader.settings(all);
        if (!reader.problems.isEmpty()) throw new UnreadableSettingsException(reader.problems);
        return settings;
    }

    private ObjectNode tree(Path file) {
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(file));
            if (tree instanceof ObjectNode object) return object;
            problems.add(Problem.at(where, 0, "not-an-object", "the settings are not a JSON object", "设置应为 JSON 对象", ""));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(Problem.at(where, Math.max(line, 0), "no-json", "this is not JSON: " + e.getOriginalMessage(), "不是合法的 JSON", ""));
        } catch (IOException e) {
            problems.add(Problem.at(where, 0, "no-file", "the file of settings cannot be read", "设置文件不能读取", ""));
        }
        throw new UnreadableSettingsException(problems);
    }

    private Settings settings(ObjectNode all) {
        Members members = new Members(all, where, "", problems, "port", "bind", "hostNames", "owner", "tls", "behindProxy", "oidc", "limits");
        InetAddress bind = members.text("bind").map(text -> bind(members, text)).orElse(InetAddress.getLoopbackAddress());
        Set<String> names = new HashSet<>();
        for (String name : members.texts("hostNames")) {
            if (name.matches("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]+]")) names.add(name.toLowerCase(Locale.ROOT));
            else members.about("hostNames", "no-host-name", "holds `" + name + "`, which is no name of a host", "中 `" + name + "` 不是主机名", "without port and scheme 不带端口与协议");
        }
        List<AddressRange> proxies = new ArrayList<>();
        for (String text : members.texts("behindProxy")) {
            AddressRange.of(text).ifPresentOrElse(proxies::add, () -> members.about("behindProxy", "no-address", "holds `" + text + "`, which is neither an address nor a range in numbers",
                    "中 `" + text + "` 不是数字地址或网段", "for example 10.0.0.5 or 10.1.0.0/16"));
        }
        Optional<Certificate> tls = members.object("tls", "certificate", "key", "pkcs12", "passwordFile").flatMap(this::certificate);
        if (!bind.isLoopbackAddress()) {
            if (!members.has("tls") && proxies.isEmpty()) {
                members.about("bind", "plain-text", "lets other machines reach the service, but their requests, records and tokens included, would travel in plain text", "使其他机器可访问，而请求、病历与令牌将明文传输",
                        "give `tls` (--tls-certificate, --tls-key), or say `behindProxy` (--behind-proxy) when a proxy does TLS  请配置 tls；若由代理提供 TLS，请写 behindProxy");
            }
            if (names.isEmpty()) members.about("bind", "no-host-name", "lets other machines reach the service, but no name is given by which they call it", "使其他机器可访问，但未给出主机名", "give `hostNames` (--host-name)  请给出 hostNames");
        }
        Optional<Oidc> oidc = members.object("oidc", "issuer", "audience", "keys", "nameClaim", "roleClaim", "roles", "clockSkewSeconds").flatMap(each -> new OidcReader(each, folder).read());
        return new Settings(bind, members.number("port", 0, 65_535, Settings.PORT), names, tls, proxies, oidc, limits(members), members.flag("owner", true));
    }

    private static InetAddress bind(Members members, String text) {
        return AddressRange.address(text).orElseGet(() -> {
            members.about("bind", "no-address", "is not an address in numbers", "不是数字地址", "for example 0.0.0.0 for all");
            return InetAddress.getLoopbackAddress();
        });
    }

    private Settings.Limits limits(Members members) {
        Settings.Limits usual = Settings.Limits.USUAL;
        return members.object("limits", "requestsPerSecond", "failedLoginsPerMinute", "sessionMinutes", "idleMinutes")
                .map(each -> new Settings.Limits(each.number("requestsPerSecond", 1, 100_000, usual.requestsPerSecond()), each.number("failedLoginsPerMinute", 1, 100_000, usual.failedLoginsPerMinute()),
                        each.number("sessionMinutes", 1, 1_440, usual.sessionMinutes()), each.number("idleMinutes", 1, 1_440, usual.idleMinutes()))).orElse(usual);
    }

    private Optional<Certificate> certificate(Members tls) {
        int before = problems.size();
        Certificate certificate;
        if (tls.has("pkcs12")) {
            if (tls.has("certificate") || tls.has("key")) tls.about("pkcs12", "two-certificates", "is given, and PEM files too", "与 PEM 文件只能二选一", "");
            certificate = new Certificate.Pkcs12(folder.resolve(tls.needed("pkcs12")), tls.text("passwordFile").map(folder::resolve));
        } else {
            if (tls.has("passwordFile")) tls.about("passwordFile", "unknown-setting", "is for `pkcs12` only", "仅用于 pkcs12", "");
            certificate = new Certificate.Pem(folder.resolve(tls.needed("certificate")), folder.resolve(tls.needed("key")));
        }
        if (problems.size() > before) return Optional.empty();
        List<Path> absent = certificate.files().stream().filter(file -> !Files.isReadable(file)).toList();
        absent.forEach(file -> problems.add(Problem.at(where, 0, "no-file", "`" + file + "`, named in `tls`, cannot be read", "`tls` 所指 `" + file + "` 不能读取", "")));
        if (!absent.isEmpty()) return Optional.empty();
        try {
            certificate.checked();
            return Optional.of(certificate);
        } catch (RuntimeException | IOException | GeneralSecurityException e) {
            // What the library says may quote the file.
            problems.add(Problem.at(where, 0, "broken-certificate", "the certificate or its key in `tls` cannot be used (" + e.getClass().getSimpleName() + ")", "`tls` 中的证书或密钥不能使用",
                    "PEM: a chain that is good now, and its own key as PKCS#8 without password; PKCS#12: with its password in `passwordFile`"));
            return Optional.empty();
        }
    }
}
