package org.lingshu.service.gauge;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.lingshu.assess.Assessment;
import org.lingshu.service.door.Admission;
import org.lingshu.trail.Firing;

/**
 * What the service measures of itself since it started, for Prometheus. Labels are names of doors, rules and levels: never a word of a record, never an
 * id of a patient. Safe to share between threads.
 */
public final class Gauges {
    /** Media type of what {@link #scrape} writes. */
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4";
    private static final int HASH = 12;
    private static final double[] SECONDS = {0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10};
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder().name("lingshu_request_seconds").unit(Unit.SECONDS).help("Time to answer a request, by door and status.").labelNames("door", "status")
            .classicUpperBounds(SECONDS).classicOnly().register(registry);
    private final Counter assessments = Counter.builder().name("lingshu_assessments").help("Assessments given.").register(registry);
    private final Counter firings = Counter.builder().name("lingshu_rule_firings").help("Firings of a rule, by version of the rules.").labelNames("rule", "version").register(registry);
    private final Counter alerts = Counter.builder().name("lingshu_alerts").help("Alerts raised, by urgency.").labelNames("urgency").register(registry);

    /** @param admission whose load is shown */
    public Gauges(Admission admission) {
        JvmMetrics.builder().register(registry);
        GaugeWithCallback.builder().name("lingshu_requests_running").help("Requests at work now.").callback(one -> one.call(admission.running())).register(registry);
        GaugeWithCallback.builder().name("lingshu_requests_waiting").help("Requests that wait for a place.").callback(one -> one.call(admission.waiting())).register(registry);
        GaugeWithCallback.builder().name("lingshu_requests_turned_away").help("Requests turned away because the service was full, since it started.").callback(one -> one.call(admission.turnedAway())).register(registry);
    }

    /** A request was answered; {@code door} is the name of its operation, empty when none stands at its address. */
    void answered(String door, int status, double seconds) {
        requests.labelValues(door, Integer.toString(status)).observe(seconds);
    }

    /** An assessment was given. */
    public void assessed(Assessment one) {
        assessments.inc();
        String rules = one.trail().versions().rules();
        String version = rules.substring(0, Math.min(HASH, rules.length()));
        for (Firing firing : one.trail().firings()) firings.labelValues(firing.rule(), version).inc();
        one.alerts().forEach(each -> alerts.labelValues(each.urgency().name().toLowerCase(Locale.ROOT)).inc());
    }

    /** Everything, as Prometheus reads it. */
    public byte[] scrape() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape(), EscapingScheme.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** For what is measured elsewhere. */
    PrometheusRegistry registry() {
        return registry;
    }
}
