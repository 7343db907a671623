package org.lingshu.report;

/** Text as HTML. Whatever comes from a cohort, a rule or a person passes through here. */
final class Markup {
    private Markup() {
    }

    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(Character.isISOControl(each) && each != '\n' ? ' ' : each);
            }
        });
        return safe.toString();
    }

    /** Both languages, of which the page shows one. */
    static String words(Words words) {
        if (words.same()) return text(words.english());
        return "<span class=\"zh\" lang=\"zh-Hans\">" + text(words.chinese()) + "</span><span class=\"en\" lang=\"en\">" + text(words.english()) + "</span>";
    }

    /** JSON that may stand inside a script element: what could end the element is written as an escape. */
    static String json(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
