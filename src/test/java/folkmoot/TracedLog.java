package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** All that Folkmoot logs at its most talkative, as long as this is open. */
public final class TracedLog implements AutoCloseable {
  /** What Folkmoot, Slack and links prove themselves with. */
  private static final List<String> PROOFS = List.of("xoxb-", "xapp-", "xoxp-", "v0=");

  private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private final List<String> proofs = new ArrayList<>(PROOFS);

  private TracedLog() {}

  /** Logs as {@code FOLKMOOT_LOG_LEVEL=TRACE} would. */
  public static TracedLog start() throws JoranException {
    TracedLog traced = new TracedLog();
    traced.logging.putProperty("FOLKMOOT_LOG_LEVEL", "TRACE");
    traced.configure("/logback.xml");
    Logger root = traced.logging.getLogger(Logger.ROOT_LOGGER_NAME);
    assertThat(root.getLevel()).isEqualTo(Level.TRACE);
    root.detachAndStopAllAppenders();
    AppenderBase<ILoggingEvent> appender = traced.appender();
    appender.setContext(traced.logging);
    appender.start();
    root.addAppender(appender);
    return traced;
  }

  private AppenderBase<ILoggingEvent> appender() {
    return new AppenderBase<>() {
      @Override
      protected void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage());
        var failure = event.getThrowableProxy();
        while (failure != null) {
          lines.add(failure.getClassName() + ": " + failure.getMessage());
          failure = failure.getCause();
        }
      }
    };
  }

  /** What this one proves itself with must not be logged either. */
  void watches(PlayedWeek week) {
    Config.SlackSettings slack = week.house().config().slack();
    assertThat(slack.signingSecret()).isNotEmpty();
    proofs.add(slack.signingSecret());
  }

  /** Something was logged, but none of these words, and nothing that proves who one is. */
  void holdsNone(String... words) {
    assertThat(holding(words)).isEmpty();
  }

  /** Of all that was logged, what holds one of these words, or proves who one is. */
  List<String> holding(String... words) {
    assertThat(lines).isNotEmpty();
    List<String> sought = new ArrayList<>(proofs);
    sought.addAll(List.of(words));
    return lines.stream().filter(line -> sought.stream().anyMatch(line::contains)).toList();
  }

  /** All that was logged so far. */
  public String all() {
    return String.join("\n", lines);
  }

  @Override
  public void close() throws JoranException {
    configure("/logback-test.xml");
  }

  private void configure(String resource) throws JoranException {
    String level = logging.getProperty("FOLKMOOT_LOG_LEVEL");
    logging.reset();
    if (level != null) {
      logging.putProperty("FOLKMOOT_LOG_LEVEL", level);
    }
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(logging);
    configurator.doConfigure(TracedLog.class.getResource(resource));
  }
}
