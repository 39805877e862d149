package folkmoot.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import folkmoot.OpenItem.Button;
import folkmoot.command.CommandWords;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Message;
import folkmoot.partnership.Member;
import folkmoot.partnership.Organisation;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A member's own settings. */
final class MeViews {
  static final String CALLBACK = "home.me";
  static final String ORGANISATION = "home.organisation";
  static final String REMINDERS = "home.reminders";

  /** Opens the list of who belongs where. */
  static final String PEOPLE = "home.people";

  /** The organisation of those who are of none of them, or do not want to say. */
  static final String NONE = "none";

  private static final int OPTION = 75;
  private static final int MOST_ORGANISATIONS = 99;
  private static final List<String> LEADS_ON = List.of("results", "privacy", "forget", "help");

  private MeViews() {}

  static View form(OwnSettings settings, Texts texts) {
    PartnershipId partnership = settings.scene().partnership().id();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(organisation(settings, texts));
    blocks.add(reminders(settings, texts));
    blocks.add(PieceViews.note(zone(settings.scene().member(), texts)));
    blocks.add(leadsOn(partnership, texts));
    return view(
        v ->
            v.type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(partnership.value())
                .title(viewTitle(t -> t.type("plain_text").text(texts.plain("home.me-title"))))
                .submit(viewSubmit(t -> t.type("plain_text").text(texts.plain("home.save"))))
                .close(viewClose(t -> t.type("plain_text").text(texts.plain("home.close"))))
                .blocks(blocks));
  }

  private static InputBlock organisation(OwnSettings settings, Texts texts) {
    List<OptionObject> options =
        Stream.concat(
                settings.organisations().stream()
                    .limit(MOST_ORGANISATIONS)
                    .map(o -> choice(o.id().value(), o.name())),
                Stream.of(choice(NONE, texts.plain("home.organisation-none"))))
            .toList();
    String own = settings.own().map(o -> o.id().value()).orElse(NONE);
    BlockElement select =
        staticSelect(
            s -> s.actionId(ORGANISATION).options(options).initialOption(chosen(options, own)));
    return field(
        ORGANISATION,
        texts.plain("home.organisation"),
        texts.plain("home.organisation-hint"),
        select);
  }

  private static InputBlock reminders(OwnSettings settings, Texts texts) {
    List<Reminders> offered =
        Stream.of(Reminders.values())
            .filter(r -> r != Reminders.AS_CHOSEN || settings.reminders() == r)
            .toList();
    List<OptionObject> options =
        offered.stream().map(r -> choice(r.name(), said(r, settings, texts))).toList();
    BlockElement radios =
        radioButtons(
            r ->
                r.actionId(REMINDERS)
                    .options(options)
                    .initialOption(chosen(options, settings.reminders().name())));
    return field(
        REMINDERS, texts.plain("home.reminders"), texts.plain("home.reminders-hint"), radios);
  }

  private static InputBlock field(String id, String label, String hint, BlockElement element) {
    return input(i -> i.blockId(id).label(plainText(label)).hint(plainText(hint)).element(element));
  }

  private static OptionObject choice(String value, String text) {
    return option(plainText(Shorten.to(OPTION, text)), value);
  }

  private static OptionObject chosen(List<OptionObject> options, String value) {
    return options.stream()
        .filter(option -> option.getValue().equals(value))
        .findFirst()
        .orElseGet(() -> options.get(options.size() - 1));
  }

  private static LayoutBlock leadsOn(PartnershipId partnership, Texts texts) {
    Button people = new Button(PEOPLE, partnership.value(), texts.plain("home.label.people"));
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(PieceViews.element(people));
    for (String word : LEADS_ON) {
      Button button = PieceViews.verb(partnership, word, texts);
      buttons.add(PieceViews.element(button));
    }
    return actions(buttons);
  }

  static String said(Reminders reminders, OwnSettings settings, Texts texts) {
    if (reminders == Reminders.AS_CHOSEN) {
      Member member = settings.scene().member();
      Instant until = Objects.requireNonNull(member.quietUntil());
      return texts.plain(
          "home.reminders-until",
          "when",
          Spoken.nearMoment(until.atZone(member.zone()), texts.locale()));
    }
    if (reminders == Reminders.PAUSE) {
      return texts.plain("home.reminders-pause");
    }
    return texts.plain(
        reminders == Reminders.NEVER ? "home.reminders-never" : "home.reminders-usual");
  }

  /** Her settings in two lines. */
  static Mrkdwn summary(OwnSettings settings, Texts texts) {
    String organisation =
        settings
            .own()
            .map(Organisation::name)
            .orElseGet(() -> texts.plain("home.organisation-none"));
    return texts.mrkdwn(
        "home.summary",
        "organisation",
        organisation,
        "reminders",
        said(settings.reminders(), settings, texts));
  }

  static Message saved(OwnSettings settings, Texts texts) {
    return PieceViews.message(List.of(texts.mrkdwn("home.saved"), summary(settings, texts)));
  }

  static Message quiet(Mine.Quiet quiet, ZoneId zone, Texts texts) {
    return PieceViews.message(List.of(quietWords(quiet, zone, texts)));
  }

  private static Mrkdwn quietWords(Mine.Quiet quiet, ZoneId zone, Texts texts) {
    if (quiet instanceof Mine.Quiet.Until until) {
      return texts.mrkdwn(
          "home.quiet-until", "when", Spoken.moment(until.instant().atZone(zone), texts.locale()));
    }
    if (quiet instanceof Mine.Quiet.Over) {
      return texts.mrkdwn("home.quiet-over");
    }
    if (quiet instanceof Mine.Quiet.Unclear) {
      return texts.mrkdwn("home.quiet-unclear");
    }
    if (quiet instanceof Mine.Quiet.Not not) {
      String why = Objects.requireNonNull(CommandWords.refused(not.closing(), texts));
      return texts.mrkdwn("home.quiet-not", "why", why);
    }
    throw new AssertionError(quiet);
  }

  private static Mrkdwn zone(Member member, Texts texts) {
    return texts.mrkdwn("home.zone", "zone", member.zone().getId());
  }
}
