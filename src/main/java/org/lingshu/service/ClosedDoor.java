package org.lingshu.service;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What somebody sees who comes without the token: problem details for a program, a few words that a person can act on for a browser. */
final class ClosedDoor {
    private static final String STYLE = """
            :root{color-scheme:light dark}body{max-width:34rem;margin:18vh auto;padding:0 1.5rem;font:1rem/1.8 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}\
            h1{font:600 1.75rem/1.4 "Noto Serif CJK SC","Songti SC",SimSun,serif;letter-spacing:.12em;color:#1d625c}@media(prefers-color-scheme:dark){body{background:#14191b;color:#e5e3dc}h1{color:#83cbc1}}""";
    private static final String PAGE = """
            <!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>灵枢 Lingshu</title><style>%s</style></head>
            <body><h1>灵枢</h1><p>此地址缺少令牌，或令牌已失效。请打开运行 <code>lingshu serve</code> 的窗口中最近打印的地址；服务每次启动，令牌皆换新。</p>
            <p lang="en">The token is missing or no longer valid. Open the address that <code>lingshu serve</code> printed last; every start makes a new token.</p></body></html>
            """.formatted(STYLE);
    private static final String POLICY = "default-src 'none'; style-src '" + hash(STYLE) + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ClosedDoor() {
    }

    static void show(RoutingRequest request, RoutingResponse response) {
        response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
        if (request.headers().first(HeaderNames.ACCEPT).filter(accepted -> accepted.contains("text/html")).isEmpty()) {
            ProblemDetails.send(response, 401, "no-token", "the token is missing or wrong; use the address that `lingshu serve` printed",
                    "缺少令牌或令牌不符；请使用 lingshu serve 打印的地址");
            return;
        }
        response.status(401).header("Content-Security-Policy", POLICY).header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .send(PAGE.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String text) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
