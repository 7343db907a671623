package org.lingshu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lingshu.service.access.Settings;
import org.lingshu.service.access.SettingsReader;
import picocli.CommandLine.Option;

/** How the service is reached, as the command line says it; each option takes the place of the same setting of the file. */
final class ServiceOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "settings as JSON; the options here go before them  设置文件")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--port", paramLabel = "PORT", description = "port, 0 for any free one (default: 8080)  端口")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "address to listen on, 0.0.0.0 for all (default: this machine only)  监听地址")
    private Optional<String> bind = Optional.empty();

    @Option(names = "--host-name", paramLabel = "NAME", description = "name by which the service may be called, besides those of this machine  主机名")
    private List<String> hostNames = List.of();

    @Option(names = "--tls-certificate", paramLabel = "FILE", description = "PEM: the certificate and those that vouch for it  证书链")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE", description = "PEM: its key, PKCS#8  私钥")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--behind-proxy", arity = "0..1", paramLabel = "ADDRESSES", fallbackValue = "127.0.0.1,::1",
            description = "a proxy at these addresses does TLS, and its X-Forwarded-… is believed (default: this machine)  受信代理")
    private Optional<String> proxies = Optional.empty();

    /** All settings, checked. */
    Settings settings() {
        ObjectNode over = JsonNodeFactory.instance.objectNode();
        port.ifPresent(each -> over.put("port", each));
        bind.ifPresent(each -> over.put("bind", each));
        if (!hostNames.isEmpty()) hostNames.forEach(over.withArray("hostNames")::add);
        proxies.ifPresent(each -> Arrays.stream(each.split(",")).forEach(over.withArray("behindProxy")::add));
        // Beside the command, not beside the file of settings.
        certificate.ifPresent(each -> over.withObject("/tls").put("certificate", each.toAbsolutePath().toString()));
        key.ifPresent(each -> over.withObject("/tls").put("key", each.toAbsolutePath().toString()));
        return SettingsReader.read(file, over);
    }
}
