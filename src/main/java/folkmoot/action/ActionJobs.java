package folkmoot.action;

import folkmoot.schedule.Due;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One kind of work about actions that falls due by itself. */
final class ActionJobs implements Due {
  private final String name;
  private final Supplier<Optional<Instant>> next;
  private final Consumer<Instant> run;

  ActionJobs(String name, Supplier<Optional<Instant>> next, Consumer<Instant> run) {
    this.name = name;
    this.next = next;
    this.run = run;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Instant> next() {
    return next.get();
  }

  @Override
  public void run(Instant now) {
    run.accept(now);
  }
}
