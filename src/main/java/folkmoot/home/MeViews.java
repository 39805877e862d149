package folkmoot.home;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.datePicker;
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
import folkmoot.command.CommandWords;
import folkmoot.home.Snoozes.Quiet;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Message;
import folkmoot.partnership.Member;
import folkmoot.partnership.Organisation;
import folkmoot.partnership.Reminding;
import folkmoot.partnership.Zones;
import folkmoot.slack.Shorten;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A member's own settings. */
final class MeViews {
  static final String CALLBACK = "home.me";
  static final String ORGANISATION = "home.organisation";
  static final String REMINDING = "home.reminding";
  static final String SNOOZE = "home.snooze";
  static final String UNTIL = "home.snooze-until";
  static final String ZONE = "home.zone";
  static final String LANGUAGE = "home.language";

  /** Opens the list of who belongs where. */
  static final String PEOPLE = "home.people";

  /** The organisation of those who are of none of them, or do not want to say. */
  static final String NONE = "none";

  /** The choice of what Slack says. */
  static final String AS_IN_SLACK = "slack";

  private static final int OPTION = 75;
  private static final int MOST_ORGANISATIONS = 99;

  private MeViews() {}

  static View form(OwnSettings settings, Texts texts) {
    PartnershipId partnership = settings.scene().partnership().id();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(organisation(settings, texts));
    blocks.add(reminding(settings, texts));
    blocks.add(snooze(settings, texts));
    blocks.add(until(texts));
    blocks.add(zone(settings, texts));
    blocks.add(language(settings, texts));
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

  private static InputBlock reminding(OwnSettings settings, Texts texts) {
    List<OptionObject> options =
        Stream.of(Reminding.values()).map(r -> choice(r.name(), said(r, texts))).toList();
    return field(
        REMINDING,
        texts.plain("home.reminders"),
        texts.plain("home.reminders-hint"),
        radios(REMINDING, options, settings.wishes().reminding().name()));
  }

  private static InputBlock snooze(OwnSettings settings, Texts texts) {
    List<OptionObject> options =
        Stream.of(Snooze.values())
            .filter(s -> s != Snooze.AS_CHOSEN || settings.snooze() == s)
            .map(s -> choice(s.name(), said(s, settings, texts)))
            .toList();
    return field(
        SNOOZE,
        texts.plain("home.snooze"),
        texts.plain("home.snooze-hint"),
        radios(SNOOZE, options, settings.snooze().name()));
  }

  private static BlockElement radios(String action, List<OptionObject> options, String value) {
    return radioButtons(
        r -> r.actionId(action).options(options).initialOption(chosen(options, value)));
  }

  private static InputBlock until(Texts texts) {
    InputBlock day =
        field(
            UNTIL,
            texts.plain("home.snooze-day"),
            texts.plain("home.snooze-day-hint"),
            datePicker(d -> d.actionId(UNTIL)));
    day.setOptional(true);
    return day;
  }

  private static InputBlock zone(OwnSettings settings, Texts texts) {
    String slack =
        texts.plain("home.zone-slack", "zone", settings.slackZone().getId().replace('_', ' '));
    List<OptionObject> options =
        Stream.concat(
                Stream.of(choice(AS_IN_SLACK, slack)),
                Zones.common().stream().map(zone -> choice(zone, zone.replace('_', ' '))))
            .toList();
    ZoneId own = settings.wishes().zone();
    return field(
        ZONE,
        texts.plain("home.zone"),
        texts.plain("home.zone-hint"),
        menu(ZONE, options, chosenOrFirst(options, own == null ? AS_IN_SLACK : own.getId())));
  }

  private static InputBlock language(OwnSettings settings, Texts texts) {
    List<OptionObject> options =
        settings.languages().stream()
            .map(language -> choice(language.toLanguageTag(), texts.name(language)))
            .toList();
    Locale own = Locale.forLanguageTag(settings.language().getLanguage());
    return field(
        LANGUAGE,
        texts.plain("home.language"),
        texts.plain("home.language-hint"),
        menu(LANGUAGE, options, chosenOrFirst(options, own.toLanguageTag())));
  }

  private static BlockElement menu(
      String action, List<OptionObject> options, OptionObject initial) {
    return staticSelect(s -> s.actionId(action).options(options).initialOption(initial));
  }

  private static OptionObject chosenOrFirst(List<OptionObject> options, String value) {
    return options.stream()
        .filter(option -> option.getValue().equals(value))
        .findFirst()
        .orElse(options.get(0));
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

  private static String said(Reminding reminding, Texts texts) {
    return switch (reminding) {
      case DIRECT -> texts.plain("home.reminders-direct");
      case OPENING -> texts.plain("home.reminders-opening");
      case CHANNEL -> texts.plain("home.reminders-channel");
    };
  }

  private static String said(Snooze snooze, OwnSettings settings, Texts texts) {
    return switch (snooze) {
      case OFF -> texts.plain("home.snooze-off");
      case AS_CHOSEN -> texts.plain("home.snooze-until", "when", until(settings, texts));
      case TWO_WEEKS -> texts.plain("home.snooze-weeks");
      case UNTIL -> texts.plain("home.snooze-named");
    };
  }

  private static String until(OwnSettings settings, Texts texts) {
    Member member = settings.scene().member();
    Instant until = Objects.requireNonNull(member.quietUntil());
    return Spoken.nearMoment(until.atZone(member.zone()), texts.locale());
  }

  /** Her settings, a line each. */
  static Mrkdwn summary(OwnSettings settings, Texts texts) {
    String organisation =
        settings
            .own()
            .map(Organisation::name)
            .orElseGet(() -> texts.plain("home.organisation-unknown"));
    return texts.mrkdwn(
        "home.summary",
        "organisation",
        organisation,
        "reminders",
        said(settings.wishes().reminding(), texts),
        "snooze",
        said(settings.snooze(), settings, texts),
        "zone",
        settings.scene().member().zone().getId().replace('_', ' '),
        "language",
        texts.name(settings.language()));
  }

  static Message saved(OwnSettings settings, Texts texts) {
    return PieceViews.message(List.of(texts.mrkdwn("home.saved"), summary(settings, texts)));
  }

  static Message quiet(Quiet quiet, ZoneId zone, Texts texts) {
    return PieceViews.message(List.of(quietWords(quiet, zone, texts)));
  }

  private static Mrkdwn quietWords(Quiet quiet, ZoneId zone, Texts texts) {
    if (quiet instanceof Quiet.Until until) {
      return texts.mrkdwn(
          "home.quiet-until", "when", Spoken.moment(until.instant().atZone(zone), texts.locale()));
    }
    if (quiet instanceof Quiet.Over) {
      return texts.mrkdwn("home.quiet-over");
    }
    if (quiet instanceof Quiet.Unclear) {
      return texts.mrkdwn("home.quiet-unclear");
    }
    if (quiet instanceof Quiet.Not not) {
      String why = Objects.requireNonNull(CommandWords.refused(not.closing(), texts));
      return texts.mrkdwn("home.quiet-not", "why", why);
    }
    throw new AssertionError(quiet);
  }
}
