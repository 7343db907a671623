package org.lingshu.service.door;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody sees who comes without a token that is known, or in the wrong role: problem details for a program, a few words that a person can act on for a browser. */
final class ClosedDoor {
    private static final String STYLE = """
            :root{color-scheme:light dark}body{max-width:34rem;margin:18vh auto;padding:0 1.5rem;font:1rem/1.8 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}\
            h1{font:600 1.75rem/1.4 "Noto Serif CJK SC","Songti SC",SimSun,serif;letter-spacing:.12em;color:#1d625c}@media(prefers-color-scheme:dark){body{background:#14191b;color:#e5e3dc}h1{color:#83cbc1}}""";
    private static final String PAGE = """
            <!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>灵枢 Lingshu</title><style>%s</style></head>
            <body><h1>灵枢</h1><p>%s</p><p lang="en">%s</p></body></html>
            """;
    private static final String POLICY = "default-src 'none'; style-src '" + hash(STYLE) + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ClosedDoor() {
    }

    /** Refuses whoever is not known. */
    static void unknown(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
        if (browser(request)) {
            page(response, 401, "尚未登录，或登录已失效。请打开运行 <code>lingshu serve</code> 的窗口中最近打印的地址（每个地址只开启一个浏览器），或<a href=\"/sign-in\">以令牌登录</a>。",
                    "You are not signed in, or no longer. Open the address that <code>lingshu serve</code> printed last (each opens one browser), or <a href=\"/sign-in\">sign in with a token</a>.");
        } else {
            ProblemDetails.send(response, 401, "no-token", "the token is missing, wrong, expired or revoked; send one that is good as `Authorization: Bearer …`",
                    "缺少令牌，或令牌不符、已过期、已吊销；请以 Authorization: Bearer … 发送有效令牌");
        }
    }

    /** Refuses a known caller who comes in none of these roles. */
    static void notYours(ServerRequest request, ServerResponse response, Set<Role> roles) {
        String english = roles.stream().map(Role::word).collect(Collectors.joining(", "));
        String chinese = roles.stream().map(Role::chinese).collect(Collectors.joining("、"));
        if (browser(request)) {
            page(response, 403, "此页供" + chinese + "使用；您的身份不含此职。请向管理员申请。", "This page is for: " + english + ". You do not come in this role; ask an administrator.");
        } else {
            ProblemDetails.send(response, 403, "wrong-role", "this address is for: " + english, "此地址供" + chinese + "使用");
        }
    }

    private static boolean browser(ServerRequest request) {
        return request.headers().first(HeaderNames.ACCEPT).filter(accepted -> accepted.contains("text/html")).isPresent();
    }

    private static void page(ServerResponse response, int status, String chinese, String english) {
        response.status(status).header("Content-Security-Policy", POLICY).header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .send(PAGE.formatted(STYLE, chinese, english).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String text) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
