package folkmoot.monitoring;

import folkmoot.monitoring.Gauges.Key;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that was counted and timed in this process, in Prometheus's text format. Others count
 * by {@link Metrics}, which drops what nobody gathers.
 */
public final class Monitoring implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Monitoring.class);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, MultiGauge> gauges = new HashMap<>();
  private final Gauges current;

  /** Gathers from now on. */
  public Monitoring(Gauges current) {
    this.current = current;
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    Metrics.addRegistry(registry);
  }

  /**
   * All of it now. While the database is away, what is read from it is left out rather than told as
   * it was.
   */
  public synchronized String scrape() {
    Map<Key, Double> values = Map.of();
    try {
      values = current.read();
    } catch (RuntimeException away) {
      log.warn("Gauges could not be read: {}", away.getClass().getSimpleName());
    }
    Map<String, List<Map.Entry<Key, Double>>> byName =
        values.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.getKey().name(), LinkedHashMap::new, Collectors.toList()));
    byName.keySet().forEach(name -> gauges.computeIfAbsent(name, this::gauge));
    gauges.forEach(
        (name, gauge) ->
            gauge.register(
                byName.getOrDefault(name, List.of()).stream().map(Monitoring::row).toList(), true));
    return registry.scrape();
  }

  private MultiGauge gauge(String name) {
    return MultiGauge.builder(name).register(registry);
  }

  private static Row<?> row(Map.Entry<Key, Double> value) {
    Key key = value.getKey();
    return Row.of(
        key.label().isEmpty() ? Tags.empty() : Tags.of(key.label(), key.of()), value.getValue());
  }

  /** Every label there is, with all its values; none may ever name anybody. */
  Map<String, List<String>> labels() {
    return registry.getMeters().stream()
        .map(Meter::getId)
        .flatMap(id -> id.getTags().stream())
        .collect(
            Collectors.groupingBy(
                tag -> tag.getKey(),
                Collectors.mapping(tag -> tag.getValue(), Collectors.toList())));
  }

  @Override
  public void close() {
    Metrics.removeRegistry(registry);
    registry.close();
  }
}
