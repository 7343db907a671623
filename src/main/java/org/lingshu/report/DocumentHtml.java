package org.lingshu.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document as one HTML page. The page loads nothing: styles, scripts and numbers stand in it, and its policy lets no other script run. The same document
 * gives the same bytes.
 */
public final class DocumentHtml {
    private final StringBuilder html = new StringBuilder();
    private final List<Heading> headings = new ArrayList<>();
    private final ArrayNode charts = Option.list();
    private int grids;

    private DocumentHtml() {
    }

    /** The whole page. */
    public static String of(Document document) {
        DocumentHtml page = new DocumentHtml();
        page.head(document);
        document.blocks().forEach(page::block);
        page.foot();
        return page.html.toString();
    }

    private void head(Document document) {
        Asset style = Asset.style();
        String policy = "default-src 'none'; script-src " + Asset.library().hash() + " " + Asset.script().hash() + "; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
        html.append("<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"").append(policy)
                .append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(Markup.text(document.title().chinese() + " · " + document.title().english())).append("</title>\n<style>\n").append(style.text()).append("</style>\n</head>\n<body>\n")
                .append("<header>\n<fieldset class=\"language\"><legend class=\"hidden\">语言 Language</legend><input type=\"radio\" name=\"language\" id=\"zh\" checked><label for=\"zh\" lang=\"zh-Hans\">中文</label>")
                .append("<input type=\"radio\" name=\"language\" id=\"en\"><label for=\"en\" lang=\"en\">English</label></fieldset>\n<h1>").append(Markup.words(document.title()))
                .append("</h1>\n<p>").append(Markup.words(document.summary())).append("</p>\n");
        List<Heading> parts = document.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast).toList();
        if (parts.size() > 2) {
            html.append("<nav aria-label=\"目录 Contents\"><ol>");
            for (int i = 0; i < parts.size(); i++) html.append("<li><a href=\"#part-").append(i + 1).append("\">").append(Markup.words(parts.get(i).text())).append("</a></li>");
            html.append("</ol></nav>\n");
        }
        html.append("</header>\n<main>\n<noscript><p class=\"notice\">").append(Markup.words(Words.of("图需要 JavaScript；所有数字都在图下的表中。", "Plots need JavaScript; every number is in the table under its plot.")))
                .append("</p></noscript>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> {
                headings.add(heading);
                html.append("<h2 id=\"part-").append(headings.size()).append("\">").append(Markup.words(heading.text())).append("</h2>\n");
            }
            case Paragraph paragraph -> html.append("<p>").append(Markup.words(paragraph.text())).append("</p>\n");
            case Notice notice -> html.append("<p class=\"notice\">").append(Markup.words(notice.text())).append("</p>\n");
            case Facts facts -> html.append(facts.facts().stream().map(fact -> "<div><dt>" + Markup.words(fact.name()) + "</dt><dd>" + Markup.words(fact.value()) + "</dd></div>")
                    .collect(Collectors.joining("", "<dl class=\"facts\">", "</dl>\n")));
            case Grid grid -> grid(grid);
            case Plot plot -> plot(plot);
        }
    }

    private void plot(Plot plot) {
        String id = "plot-" + (charts.size() + 1);
        html.append("<figure aria-labelledby=\"").append(id).append("\">\n<h3 id=\"").append(id).append("\">").append(Markup.words(plot.title())).append("</h3>\n<p id=\"").append(id)
                .append("-reading\">").append(Markup.words(plot.reading())).append("</p>\n<div class=\"chart\" role=\"img\" aria-labelledby=\"").append(id).append("\" aria-describedby=\"").append(id)
                .append("-reading\" data-chart=\"").append(charts.size()).append("\"></div>\n<details><summary>").append(Markup.words(Words.of("图中的数字", "The numbers of this plot"))).append("</summary>\n");
        grid(plot.chart().table());
        html.append("</details>\n</figure>\n");
        charts.add(Option.of("width", plot.chart().width(), "height", plot.chart().height(), "option", plot.chart().option(), "narrow", plot.chart().narrow()));
    }

    private void grid(Grid grid) {
        grids++;
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"grid-").append(grids).append("\"><table><caption id=\"grid-").append(grids).append("\">").append(Markup.words(grid.caption())).append("</caption>\n<thead><tr>");
        for (int i = 0; i < grid.columns().size(); i++) {
            int column = i;
            boolean number = !grid.rows().isEmpty() && grid.rows().stream().allMatch(row -> row.cells().get(column).number());
            html.append("<th scope=\"col\"").append(number ? " class=\"number\">" : ">").append(Markup.words(grid.columns().get(i))).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (Grid.Row row : grid.rows()) {
            html.append(row.marked() ? "<tr class=\"marked\">" : "<tr>");
            for (int i = 0; i < row.cells().size(); i++) cell(row.cells().get(i), i == 0);
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
    }

    private void cell(Cell cell, boolean first) {
        String kind = (cell.number() ? "number" : "") + (cell.shade() > 0 ? " shade-" + cell.shade() : "");
        html.append(first ? "<th scope=\"row\"" : "<td").append(kind.isEmpty() ? ">" : " class=\"" + kind.strip() + "\">").append(Markup.words(cell.text()))
                .append(cell.beside().isEmpty() ? "" : "<small>" + Markup.text(cell.beside()) + "</small>").append(first ? "</th>" : "</td>");
    }

    private void foot() {
        html.append("</main>\n<script type=\"application/json\" id=\"charts\">").append(Markup.json(charts.toString())).append("</script>\n<script>").append(Asset.library().text())
                .append("</script>\n<script>").append(Asset.script().text()).append("</script>\n</body>\n</html>\n");
    }
}
