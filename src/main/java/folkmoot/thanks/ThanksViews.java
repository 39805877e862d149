package folkmoot.thanks;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.optionGroup;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Section;
import folkmoot.asking.FieldViews;
import folkmoot.asking.FieldViews.Option;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.shelf.ShelfViews;
import folkmoot.slack.Answer;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.thanks.Thanking.Asked;
import folkmoot.thanks.Thanking.Choice;
import folkmoot.thanks.Thanking.Fault;
import folkmoot.thanks.Thanking.Mine;
import folkmoot.thanks.Thanking.Outcome;
import folkmoot.time.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The window in which one thanks, and what the thanked person reads. */
final class ThanksViews {
  static final String SUBMIT = "thanks.submit";

  /** Opens what is kept for a member; the value is the partnership. */
  static final String MINE = "thanks.mine";

  /** Lets one of them go. */
  static final String DELETE = "thanks.delete";

  private static final int OPTION = 75;
  private static final int OPTIONS = 100;

  private ThanksViews() {}

  static View form(Asked asked, Texts texts) {
    ThanksForm form = asked.form();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(texts.mrkdwn("thanks.lead", "enough", asked.enough())));
    if (form.words().length() > ThankYou.LONGEST) {
      blocks.add(PieceViews.onlyTheBeginning(texts));
    }
    if (asked.people().isEmpty()) {
      blocks.add(PieceViews.paragraph(texts.mrkdwn("thanks.nobody")));
    } else {
      blocks.add(person(asked, texts));
      blocks.add(words(form, texts));
      lines(asked, texts).ifPresent(blocks::add);
    }
    Button mine =
        new Button(
            MINE,
            form.partnership().value(),
            texts.plain("thanks.mine.button", "count", asked.mine()));
    blocks.add(PieceViews.buttons(List.of(mine)));
    return PieceViews.window(
        new Frame(
            SUBMIT,
            form.metadata(),
            texts.plain("thanks.title"),
            asked.people().isEmpty() ? null : texts.plain("thanks.send"),
            texts.plain("asking.form.close")),
        blocks);
  }

  /** A menu holds a hundred; with more people they stand in groups of a hundred. */
  private static LayoutBlock person(Asked asked, Texts texts) {
    List<OptionObject> all = asked.people().stream().map(each -> person(each, texts)).toList();
    OptionObject chosen =
        all.stream()
            .filter(each -> each.getValue().equals(asked.form().person()))
            .findFirst()
            .orElse(null);
    return input(
        i ->
            i.blockId(ThanksForm.PERSON)
                .label(plainText(texts.plain("thanks.person")))
                .element(
                    staticSelect(
                        s ->
                            s.actionId("choice")
                                .options(all.size() > OPTIONS ? null : all)
                                .optionGroups(all.size() > OPTIONS ? groups(all) : null)
                                .initialOption(chosen))));
  }

  private static List<OptionGroupObject> groups(List<OptionObject> all) {
    List<OptionGroupObject> groups = new ArrayList<>();
    for (int from = 0; from < all.size(); from += OPTIONS) {
      List<OptionObject> some = all.subList(from, Math.min(from + OPTIONS, all.size()));
      String label = some.get(0).getText().getText();
      groups.add(optionGroup(g -> g.label(plainText(label)).options(some)));
    }
    return groups;
  }

  private static OptionObject person(Choice choice, Texts texts) {
    String label =
        choice.organisation().isEmpty()
            ? choice.name()
            : texts.plain(
                "thanks.person.of", "name", choice.name(), "organisation", choice.organisation());
    return option(plainText(Shorten.to(OPTION, label)), choice.member());
  }

  private static LayoutBlock words(ThanksForm form, Texts texts) {
    return input(
        i ->
            i.blockId(ThanksForm.WORDS)
                .label(plainText(texts.plain("thanks.words")))
                .hint(plainText(texts.plain("thanks.words.hint", "longest", ThankYou.LONGEST)))
                .element(
                    plainTextInput(
                        p ->
                            p.actionId("text")
                                .multiline(true)
                                .maxLength(ThankYou.LONGEST)
                                .initialValue(initial(form.words())))));
  }

  private static @Nullable String initial(String words) {
    return words.isEmpty() ? null : Shorten.to(ThankYou.LONGEST, words);
  }

  private static Optional<LayoutBlock> lines(Asked asked, Texts texts) {
    List<String> lines = asked.behaviours().lines();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      options.add(new Option("" + i, Shorten.to(OPTION, lines.get(i))));
    }
    options.add(new Option(ThanksForm.OTHER, texts.plain("thanks.line.other")));
    return Optional.of(
        FieldViews.choice(ThanksForm.LINE, texts.plain("thanks.line"), options, null));
  }

  static Answer answer(Outcome outcome, Texts texts) {
    if (outcome instanceof Outcome.Given given) {
      Mrkdwn done = texts.mrkdwn("thanks.given", "name", given.name(), "enough", given.enough());
      return new Answer.Update(PieceViews.told(SUBMIT, texts.plain("thanks.title"), done, texts));
    }
    if (outcome instanceof Outcome.Faulty faulty) {
      return new Answer.Errors(Map.of(faulty.block(), fault(faulty.fault(), texts)));
    }
    throw new AssertionError(outcome);
  }

  private static String fault(Fault fault, Texts texts) {
    return switch (fault) {
      case NOBODY -> texts.plain("thanks.fault.nobody");
      case SELF -> texts.plain("thanks.fault.self");
      case GONE -> texts.plain("thanks.fault.gone");
      case NO_WORDS -> texts.plain("thanks.fault.words");
      case LONG -> texts.plain("thanks.fault.long", "longest", ThankYou.LONGEST);
      case STRANGER -> texts.plain("asking.fault.stranger");
    };
  }

  /** What the thanked person reads at once. */
  static Message letter(ThankYou thanks, Partnership partnership, Texts texts) {
    Mrkdwn lead = lead(thanks, texts);
    Mrkdwn words = Mrkdwn.quoted(thanks.words());
    Mrkdwn note =
        texts.mrkdwn(
            "thanks.letter.note",
            "name",
            partnership.name(),
            "day",
            Spoken.date(thanks.until(), texts.locale()));
    return new Message(
        Mrkdwn.joined("\n", List.of(lead, words)).value(),
        List.of(PieceViews.paragraph(lead), PieceViews.paragraph(words), PieceViews.small(note)));
  }

  /** What she reads when she wanted quiet until now. */
  static Message waiting(Partnership partnership, Texts texts) {
    Mrkdwn words = texts.mrkdwn("thanks.waiting", "name", partnership.name());
    Button read = new Button(MINE, partnership.id().value(), texts.plain("thanks.mine.title"));
    return new Message(
        words.value(), List.of(PieceViews.paragraph(words), PieceViews.buttons(List.of(read))));
  }

  private static Mrkdwn lead(ThankYou thanks, Texts texts) {
    return texts.mrkdwn(
        "thanks.from",
        "name",
        thanks.from(),
        "for",
        !thanks.line().isEmpty(),
        "line",
        thanks.line());
  }

  static Answer opened(Optional<Mine> mine, Texts texts) {
    return ShelfViews.opened(mine, found -> window(found, texts), texts);
  }

  static Answer updated(Optional<Mine> mine, Texts texts) {
    return ShelfViews.turned(mine, found -> window(found, texts), texts);
  }

  /** What is kept for a member. A window holds a hundred blocks, which is more than four weeks. */
  static View window(Mine mine, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    boolean none = mine.thanks().isEmpty();
    blocks.add(PieceViews.paragraph(texts.mrkdwn(none ? "thanks.mine.none" : "thanks.mine.lead")));
    mine.thanks().stream().limit(90).forEach(each -> blocks.add(row(mine, each, texts)));
    return PieceViews.window(
        new Frame(MINE, "", texts.plain("thanks.mine.title"), null, texts.plain("thanks.close")),
        blocks);
  }

  private static LayoutBlock row(Mine mine, ThankYou thanks, Texts texts) {
    Mrkdwn words = Mrkdwn.joined("\n", List.of(lead(thanks, texts), Mrkdwn.quoted(thanks.words())));
    return section(
        s ->
            s.text(markdownText(words.value()))
                .accessory(
                    button(
                        b ->
                            b.actionId(DELETE)
                                .value(mine.partnership() + " " + thanks.id())
                                .text(plainText(texts.plain("thanks.delete"))))));
  }

  /** Counts for all. No fact: thank-yous alone make no summary. */
  static DigestPart digest(Thanked thanked, Texts texts) {
    Mrkdwn words = counted(thanked, texts);
    return new DigestPart(
        Section.THANKS_AND_LEARNING, words.value(), List.of(PieceViews.paragraph(words)), Set.of());
  }

  private static Mrkdwn counted(Thanked thanked, Texts texts) {
    if (!thanked.lines().isEmpty()) {
      List<Mrkdwn> each = new ArrayList<>();
      thanked
          .lines()
          .forEach(
              (line, count) ->
                  each.add(texts.mrkdwn("thanks.digest.line", "count", count, "line", line)));
      if (thanked.others() > 0) {
        each.add(texts.mrkdwn("thanks.digest.others", "count", thanked.others()));
      }
      return texts.mrkdwn("thanks.digest.lines", "total", thanked.total(), "lines", each);
    }
    return texts.mrkdwn(
        "thanks.digest",
        "total",
        thanked.total(),
        "any",
        !thanked.most().isEmpty(),
        "line",
        thanked.most());
  }
}
