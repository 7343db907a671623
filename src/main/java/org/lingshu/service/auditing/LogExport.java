package org.lingshu.service.auditing;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.lingshu.fhir.AuditResources;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;
import org.lingshu.store.Export;
import org.lingshu.store.Glance;
import org.lingshu.store.Selection;
import org.lingshu.store.Store;

/**
 * {@code GET /v1/audit/export}: the same lines as {@code audit export}, sent as they are read. Records, facts and answers go out of one patient at a time
 * only: a copy of every patient's words is nothing that a borrowed browser should be able to take; whoever needs one runs the command on the machine itself. One
 * export runs at a time, because each holds a connection of the database for as long as its reader takes.
 */
final class LogExport {
    private final Ledger ledger;
    private final Semaphore free = new Semaphore(1);

    LogExport(Ledger ledger) {
        this.ledger = ledger;
    }

    Door door() {
        return GlanceQuery.asked(Door.get("/v1/audit/export", Role.AUDITOR).says("auditExport", "the log, or chosen assessments with their proofs, as lines of JSON that can be verified without this service",
                "导出日志或所选辨析，可离线核验")).query("with-patients", "`true` for records, facts and answers; of one patient only", "true 附患者内容；仅限单一患者")
                .query("format", "`fhir` for AuditEvent and Provenance", "fhir 为 FHIR 资源").gives(200, "one JSON object a line", "application/x-ndjson")
                .by((request, response) -> ledger.seek(request, response, (store, query) -> export(request, response, store, query.glance())));
    }

    private void export(ServerRequest request, ServerResponse response, Store store, Glance glance) {
        boolean identified = request.query().first("with-patients").filter("true"::equals).isPresent();
        boolean fhir = request.query().first("format").filter("fhir"::equals).isPresent();
        if (!glance.equals(new Glance(Set.of(), glance.about(), Optional.empty(), Optional.empty(), Optional.empty()))) {
            ProblemDetails.send(response, 422, "not-for-export", "an export is chosen by from, to, rule, rule-version, statement, patient, reaction and reason, as `audit export` is; not by kind, alert, clinician or model",
                    "导出可按 from、to、rule、rule-version、statement、patient、reaction、reason 选择，不按 kind、alert、clinician、model");
        } else if (identified && glance.about().pseudonym().isEmpty()) {
            ProblemDetails.send(response, 403, "one-patient-only", "patients' words are exported of one patient at a time: add patient=p-…; all of them only by `audit export --with-patients` on the machine itself",
                    "患者内容每次只可导出一人：请加 patient=p-…；全部导出须在本机运行 audit export --with-patients");
        } else if (!free.tryAcquire()) {
            response.header(HeaderNames.RETRY_AFTER, "30");
            ProblemDetails.send(response, 503, "export-runs", "another export runs; try again when it is done", "另有导出正在进行，请稍后再试");
        } else {
            try {
                String day = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC).format(Instant.now());
                response.header(HeaderNames.CONTENT_TYPE, "application/x-ndjson; charset=utf-8").header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"lingshu-" + (fhir ? "fhir" : "log") + "-" + day + ".ndjson\"");
                send(response, store, glance.about(), identified, fhir);
            } finally {
                free.release();
            }
        }
    }

    private static void send(ServerResponse response, Store store, Selection wanted, boolean identified, boolean fhir) {
        try (OutputStream out = new BufferedOutputStream(response.outputStream(), 1 << 16)) {
            Consumer<Object> lines = line -> write(out, line);
            if (fhir) {
                AuditResources resources = new AuditResources(store.records(), store.home().verifier().name());
                store.records().find(wanted).forEach(seq -> resources.of(store.records().stored(seq).orElseThrow()).forEach(lines));
            } else if (wanted.all()) {
                new Export(store, identified).all(lines::accept);
            } else {
                new Export(store, identified).these(store.records().find(wanted), lines::accept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, Object line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
