package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.asking.AnswerForm.Check;
import folkmoot.round.AnswerOutcome;
import folkmoot.round.AnswerSheet;
import folkmoot.round.Item;
import folkmoot.secret.ClaimCode;
import folkmoot.slack.FormValues;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What becomes of a form that somebody in her place sends, page by page. */
final class Sending {
  private final Tools tools;
  private final Unsent unsent;

  Sending(Tools tools, Unsent unsent) {
    this.tools = tools;
    this.unsent = unsent;
  }

  /** She sends the page; {@code fault} says why she cannot answer, if so. */
  Sent send(Place place, FormMetadata metadata, FormValues values, Optional<Fault> fault) {
    Entry entry = whole(place, metadata, metadata.entry(place.asked(), values));
    if (fault.isPresent()) {
      return faulty(place, metadata, fault.get());
    }
    if (entry.isBlank()) {
      return nothing(place, metadata, entry);
    }
    return undecided(place, entry)
        .or(() -> notAgreed(place, entry))
        .or(() -> toCheck(place, entry, metadata))
        .orElseGet(() -> count(place, entry, metadata));
  }

  /** The whole answer with this page in it; of a form on one page, what stands there. */
  private Entry whole(Place place, FormMetadata metadata, Entry page) {
    return Pages.of(place.round()).size() == 1
        ? page
        : counted(place).withPage(metadata.items(place.asked()), page);
  }

  /** Her answer as it counts now. */
  Entry counted(Place place) {
    return tools
        .answers()
        .mine(place.round().id(), place.person())
        .map(Entry::of)
        .orElse(Entry.BLANK);
  }

  /** A page may be left empty; a whole form may not, and one that was emptied is taken back. */
  private Sent nothing(Place place, FormMetadata metadata, Entry entry) {
    if (isLast(place, metadata)) {
      return faulty(place, metadata, new Fault.Nothing());
    }
    tools.answers().withdraw(place.round().id(), place.person());
    return new Sent.Turned(page(place, entry, metadata.page() + 1));
  }

  private static boolean isLast(Place place, FormMetadata metadata) {
    return metadata.page() >= Pages.of(place.round()).size() - 1;
  }

  /** A page of the form, with what she kept of it before. */
  AnswerForm page(Place place, Entry counted, int page) {
    return new AnswerForm(
        place.asked(), unsent.with(place, counted, ""), Check.NONE, Math.max(0, page));
  }

  private static Sent faulty(Place place, FormMetadata metadata, Fault fault) {
    Item first = metadata.items(place.asked()).get(0);
    return new Sent.Faulty(place.asked().block(first, metadata.check()), fault);
  }

  private static Optional<Sent> undecided(Place place, Entry entry) {
    return place.round().openItems().stream()
        .filter(prompt -> entry.to(prompt.id()).lacksChoice())
        .findFirst()
        .map(prompt -> new Sent.Faulty(place.asked().consentBlock(prompt), new Fault.NoChoice()));
  }

  private static Optional<Sent> notAgreed(Place place, Entry entry) {
    Asked asked = place.asked();
    return place.round().openItems().stream()
        .filter(prompt -> asked.isRelayed(prompt) && entry.to(prompt.id()).lacksAgreement())
        .findFirst()
        .map(prompt -> new Sent.Faulty(asked.agreedBlock(prompt), new Fault.NotAgreed()));
  }

  /**
   * Words that others will read are shown to her as they will read them. What is taken out is said
   * whenever it is; what may only be telling is said once.
   */
  private Optional<Sent> toCheck(Place place, Entry entry, FormMetadata metadata) {
    Check check = metadata.check();
    Set<Cleaned.Kind> taken = EnumSet.noneOf(Cleaned.Kind.class);
    Set<Telling> telling = EnumSet.noneOf(Telling.class);
    Entry shown = entry;
    for (Item prompt : place.round().openItems()) {
      Said said = entry.to(prompt.id());
      if (said.choice() == Choice.UNSIGNED && !said.text().isEmpty()) {
        Cleaned cleaned = Cleaned.of(said.text());
        taken.addAll(cleaned.taken());
        if (check.times() == 0) {
          telling.addAll(Telling.in(cleaned.text(), place.members()));
        }
        shown = shown.with(prompt.id(), said.withText(cleaned.text()));
      }
    }
    if (taken.isEmpty() && telling.isEmpty() && hasSeen(place, entry, check)) {
      return Optional.empty();
    }
    // She pressed Send: if she closes the window now, her words are not to be lost.
    unsent.hold(place, metadata.items(place.asked()), shown);
    Check next = new Check(check.times() + 1, taken, telling, place.member().name());
    return Optional.of(
        new Sent.ToCheck(new AnswerForm(place.asked(), shown, next, metadata.page())));
  }

  /** Whether she has looked at all of it: as it counts already, or just now. */
  private boolean hasSeen(Place place, Entry entry, Check check) {
    Set<String> shown = entry.shown();
    if (shown.isEmpty()) {
      return true;
    }
    Entry counted = counted(place);
    Entry held = check.times() == 0 ? Entry.BLANK : unsent.held(place);
    return shown.stream()
        .allMatch(
            item ->
                entry.to(item).readsLike(counted.to(item))
                    || entry.to(item).readsLike(held.to(item)));
  }

  private Sent count(Place place, Entry entry, FormMetadata metadata) {
    AnswerSheet sheet = entry.sheet();
    AnswerOutcome outcome =
        entry.drafts().isEmpty()
            ? tools.answers().answer(place.round().id(), place.person(), sheet)
            : tools
                .answers()
                .keepAsDraft(place.round().id(), place.person(), sheet, entry.drafts());
    if (outcome instanceof AnswerOutcome.Counted) {
      unsent.sent(place, metadata.items(place.asked()), entry);
    } else if (outcome instanceof AnswerOutcome.KeptAsDraft) {
      unsent.drop(place, place.round().openItems());
    }
    return sent(place, entry, outcome, metadata);
  }

  private Sent sent(Place place, Entry entry, AnswerOutcome outcome, FormMetadata metadata) {
    if (outcome instanceof AnswerOutcome.Counted && !isLast(place, metadata)) {
      return new Sent.Turned(page(place, entry, metadata.page() + 1));
    }
    if (outcome instanceof AnswerOutcome.Counted counted) {
      return new Sent.Counted(place.asked(), codes(place, entry, counted), false);
    }
    if (outcome instanceof AnswerOutcome.KeptAsDraft kept) {
      return kept.rest() instanceof AnswerOutcome.Counted counted
          ? new Sent.Counted(place.asked(), codes(place, entry, counted), true)
          : new Sent.Kept(place.asked());
    }
    return faulty(place, metadata, Places.fault(place, outcome));
  }

  /** Only for words that others will read is there anything to take back. */
  private static List<ClaimCode> codes(Place place, Entry entry, AnswerOutcome.Counted counted) {
    Set<String> shown = entry.shown();
    return place.round().openItems().stream()
        .map(Item::id)
        .filter(shown::contains)
        .map(item -> Objects.requireNonNull(counted.codes().get(item)))
        .toList();
  }
}
