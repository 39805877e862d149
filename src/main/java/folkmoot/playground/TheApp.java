package folkmoot.playground;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What the playground has been told of the app beside it; nothing until the app has started. */
final class TheApp {
  private record Told(AppCard card, Manifest manifest) {
    static Told of(AppCard card) {
      return new Told(card, Manifest.read(card.manifest()));
    }
  }

  private final AtomicReference<Told> told = new AtomicReference<>(Told.of(AppCard.BLANK));

  void tell(AppCard card) {
    told.set(Told.of(card));
  }

  private Told told() {
    return Objects.requireNonNull(told.get());
  }

  List<AppCard.CommandWord> words() {
    return told().card().words();
  }

  List<AppCard.Upcoming> upcoming() {
    return told().card().upcoming();
  }

  /** The moment behind one of the buttons of {@link #upcoming}; empty when there is none now. */
  Optional<Instant> moment(int button, Instant now) {
    List<AppCard.Upcoming> all = upcoming();
    return button < 0 || button >= all.size()
        ? Optional.empty()
        : all.get(button).next().apply(now);
  }

  Manifest manifest() {
    return told().manifest();
  }

  /**
   * A shortcut by its callback id or name.
   *
   * @throws Complaint when the manifest declares none of that name
   */
  Shortcut shortcut(String said) {
    return manifest().shortcuts().stream()
        .filter(shortcut -> shortcut.callbackId().equals(said) || shortcut.name().equals(said))
        .findFirst()
        .orElseThrow(() -> Complaint.unknown("The app has no shortcut “" + said + "”."));
  }
}
