package folkmoot.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** That a database is away is one line of the log, however many ask meanwhile; its end another. */
final class Absence {
  private static final Logger log = LoggerFactory.getLogger(Absence.class);

  private final AtomicBoolean isOn = new AtomicBoolean();

  /** Something could not be done for it. */
  void met(StoreFailure failure) {
    if (isOn.compareAndSet(false, true)) {
      log.error(
          "The database cannot be reached ({}). Until it can, whoever acts is told so",
          failure.getMessage());
    }
  }

  /** Something could be done. */
  void over() {
    if (isOn.get() && isOn.compareAndSet(true, false)) {
      log.info("The database can be reached again");
    }
  }
}
