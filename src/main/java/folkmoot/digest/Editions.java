package folkmoot.digest;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Section;
import folkmoot.Feature;
import folkmoot.digest.Edition.Sheet;
import folkmoot.digest.SilenceRule.Form;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts a summary together from what the features have to say. */
final class Editions {
  /** What readers from outside get: no words of members, nothing only members can press. */
  private static final Set<Section> FOR_SPONSORS =
      EnumSet.of(Section.SAID_AND_DONE, Section.HEARD, Section.PICTURE, Section.COMING_UP);

  private final Supplier<List<Feature>> features;
  private final Texts texts;

  Editions(Supplier<List<Feature>> features, Texts texts) {
    this.features = features;
    this.texts = texts;
  }

  /** All there is to say, in no telling order. */
  List<DigestPart> parts(Tx tx, Summary summary) {
    Feature.Period period =
        new Feature.Period(summary.partnership(), summary.covered().from(), summary.covered().to());
    List<DigestPart> parts = new ArrayList<>();
    features.get().forEach(feature -> parts.addAll(feature.digest(tx, period)));
    return parts;
  }

  /** These pieces as a summary; empty when they are not worth one. */
  Optional<Edition> edition(Summary summary, List<DigestPart> parts) {
    Form form = SilenceRule.form(parts);
    if (form == Form.SILENT) {
      return Optional.empty();
    }
    List<DigestPart> kept = SilenceRule.kept(parts, form);
    return Optional.of(new Edition(form, kept, sheet(summary, kept), sponsors(summary, kept)));
  }

  private @Nullable Sheet sponsors(Summary summary, List<DigestPart> kept) {
    List<DigestPart> theirs =
        kept.stream()
            .filter(part -> FOR_SPONSORS.contains(part.section()) && !part.membersOnly())
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
