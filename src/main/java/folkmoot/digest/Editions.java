package folkmoot.digest;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.Coming;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Section;
import folkmoot.Feature;
import folkmoot.Recurring;
import folkmoot.digest.Edition.Sheet;
import folkmoot.digest.SilenceRule.Form;
import folkmoot.digest.Summary.Covered;
import folkmoot.digest.Summary.Upcoming;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Speaking;
import folkmoot.text.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a summary together from what the features have to say. */
final class Editions {
  /** What readers from outside get: no words of members, nothing only members can press. */
  private static final Set<Section> FOR_SPONSORS =
      EnumSet.of(Section.SAID_AND_DONE, Section.HEARD, Section.PICTURE, Section.COMING_UP);

  private final Supplier<List<Feature>> features;
  private final Timing timing;
  private final Texts texts;

  Editions(Supplier<List<Feature>> features, Timing timing, Texts texts) {
    this.features = features;
    this.timing = timing;
    this.texts = texts;
  }

  /** A summary for members; what comes next is looked for from the end of what it covers. */
  Summary summary(Tx tx, Partnership partnership, Week week, Covered covered) {
    Instant now = covered.to();
    return Summary.of(partnership, week, covered, upcoming(tx, partnership, week, now));
  }

  /** What comes after {@code now} once the summary of this week is settled. */
  Upcoming upcoming(Tx tx, Partnership partnership, Week week, Instant now) {
    return Speaking.in(
        partnership.language(),
        () ->
            new Upcoming(
                timing.upcoming(tx, partnership, now, week), nextRound(tx, partnership, now)));
  }

  /** What opens by itself first; null where nothing does. */
  private @Nullable Mrkdwn nextRound(Tx tx, Partnership partnership, Instant now) {
    List<Rest> rests = Rests.ahead(tx, partnership.id(), now);
    return features.get().stream()
        .flatMap(feature -> feature.recurring(tx, partnership).stream())
        .filter(one -> !one.id().equals(Digests.WHAT) && !one.paused())
        .flatMap(one -> next(one, rests, now).stream())
        .min(Comparator.comparing(Coming::when))
        .map(one -> DigestViews.round(one, partnership, texts))
        .orElse(null);
  }

  private static Optional<Coming> next(Recurring one, List<Rest> rests, Instant now) {
    return one.next().stream()
        .filter(turn -> turn.happens() != null && turn.at().isAfter(now))
        .filter(turn -> !turn.due().toInstant().equals(one.skipped()))
        .filter(turn -> one.rest(turn, rests).isEmpty())
        .findFirst()
        .map(turn -> new Coming(Mrkdwn.escaped(one.what()), turn.at()));
  }

  /** All there is to say, in no telling order. */
  List<DigestPart> parts(Tx tx, Summary summary) {
    Feature.Period period =
        new Feature.Period(
            summary.partnership(),
            summary.covered().from(),
            summary.covered().to(),
            summary.week().label());
    return Speaking.in(
        summary.partnership().language(),
        () ->
            features.get().stream()
                .flatMap(feature -> feature.digest(tx, period).stream())
                .toList());
  }

  /**
   * These pieces as a summary; empty when they are not worth one.
   *
   * @param number the how manieth of the partnership's it is
   */
  Optional<Edition> edition(Summary plain, List<DigestPart> parts, int number) {
    Form form = SilenceRule.form(parts);
    if (form == Form.SILENT) {
      return Optional.empty();
    }
    Summary summary = plain.asking(Useful.asks(number, form));
    List<DigestPart> kept = SilenceRule.kept(parts, form);
    return Optional.of(
        Speaking.in(
            summary.partnership().language(),
            () -> {
              List<DigestPart> said = asking(summary, kept, form);
              return new Edition(
                  summary, form, said, sheet(summary, said), sponsors(summary, said));
            }));
  }

  /** A short one that asks nothing gets a question to think about, another one each week. */
  private List<DigestPart> asking(Summary summary, List<DigestPart> kept, Form form) {
    if (form != Form.SHORT || SilenceRule.asks(kept)) {
      return kept;
    }
    return Stream.concat(kept.stream(), Stream.of(SectionViews.prompt(summary.week(), texts)))
        .toList();
  }

  private @Nullable Sheet sponsors(Summary summary, List<DigestPart> kept) {
    List<DigestPart> theirs =
        kept.stream()
            .filter(part -> FOR_SPONSORS.contains(part.section()) && !part.membersOnly())
            .map(DigestPart::seenFromOutside)
            .map(SectionViews::withoutButtons)
            .toList();
    return theirs.isEmpty() ? null : sheet(summary.sponsored(), theirs);
  }

  private Sheet sheet(Summary summary, List<DigestPart> parts) {
    Fit fit = Fit.of(parts, some -> isShort(DigestViews.post(summary, some, texts).blocks()));
    return new Sheet(
        DigestViews.post(summary, fit, texts), SectionViews.thread(fit.thread(), texts));
  }

  private static boolean isShort(List<LayoutBlock> blocks) {
    return blocks.size() <= Fit.MOST_BLOCKS && Visible.characters(blocks) <= Fit.MOST_CHARACTERS;
  }
}
