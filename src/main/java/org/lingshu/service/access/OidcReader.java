package org.lingshu.service.access;

import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lingshu.service.door.Role;

/** Reads what the settings say about the hospital's own log-in. */
final class OidcReader {
    private static final int SKEW = 60;
    private final Members members;
    private final Path folder;

    OidcReader(Members members, Path folder) {
        this.members = members;
        this.folder = folder;
    }

    Optional<Oidc> read() {
        String issuer = members.needed("issuer");
        String audience = members.needed("audience");
        String keys = members.needed("keys");
        Optional<Oidc.Keys> source = keys.isEmpty() ? Optional.empty() : keys(keys);
        String roleClaim = members.needed("roleClaim");
        Map<String, Set<Role>> roles = roles();
        Duration skew = Duration.ofSeconds(members.number("clockSkewSeconds", 0, 300, SKEW));
        return source.map(each -> new Oidc(issuer, audience, each, members.text("nameClaim").orElse("sub"), roleClaim, roles, skew));
    }

    private Optional<Oidc.Keys> keys(String keys) {
        if (!keys.contains("://")) {
            Path file = folder.resolve(keys);
            if (Files.isReadable(file)) return Optional.of(new Oidc.Keys.File(file));
            members.about("keys", "no-file", "names `" + file + "`, which cannot be read", "所指 `" + file + "` 不能读取", "");
            return Optional.empty();
        }
        try {
            URI uri = URI.create(keys);
            boolean safe = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && ("localhost".equals(uri.getHost()) || AddressRange.address(String.valueOf(uri.getHost()))
                    .filter(java.net.InetAddress::isLoopbackAddress).isPresent());
            if (safe) return Optional.of(new Oidc.Keys.Url(uri.toURL()));
            members.about("keys", "plain-text", "is not an https address, so that anybody on the way could put in keys of his own", "不是 https 地址，途中可被替换", "");
        } catch (IllegalArgumentException | MalformedURLException e) {
            members.about("keys", "no-address", "is neither an https address nor a file", "既非 https 地址亦非文件", "");
        }
        return Optional.empty();
    }

    private Map<String, Set<Role>> roles() {
        Map<String, Set<Role>> roles = new TreeMap<>();
        if (!members.has("roles")) members.about("roles", "missing-setting", "is missing", "缺失", "for example {\"tcm-doctors\": [\"clinician\"]}");
        members.named("roles").ifPresent(named -> named.names().forEach(group -> {
            Set<Role> here = EnumSet.noneOf(Role.class);
            for (String word : named.texts(group)) {
                Role.of(word).ifPresentOrElse(here::add, () -> named.about(group, "unknown-role", "names `" + word + "`, which is no role", "中 `" + word + "` 不是角色",
                        Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "))));
            }
            roles.put(group, Set.copyOf(here));
        }));
        return roles;
    }
}
