package folkmoot.partnership;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.element.BlockElements.multiStaticSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.timePicker;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The form in which a partnership is set up and changed. */
final class SetupViews {
  static final String CALLBACK = "partnership.setup";
  static final String NAME = "partnership.name";
  static final String PURPOSE = "partnership.purpose";
  static final String TEAM = "partnership.team.";
  static final String OTHERS = "partnership.others";
  static final String CONVENERS = "partnership.conveners";
  static final String DAY = "partnership.day";
  static final String TIME = "partnership.time";
  static final String ZONE = "partnership.zone";
  static final String LANGUAGE = "partnership.language";
  static final String EXTRA = "partnership.extra";
  static final String K = "partnership.k";

  /** The choice of no second channel. */
  static final String NO_EXTRA = "none";

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_PURPOSE = 200;
  private static final int MOST_OPTIONS = 100;
  private static final int PEOPLE_NAMED = 3;
  private static final List<Integer> SIZES = List.of(5, 6, 7, 8, 10, 12, 15, 20);

  private SetupViews() {}

  static View form(SetupForm form, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        SetupFieldViews.words(
            texts.mrkdwn(
                "partnership.setup-" + (form.current() == null ? "intro" : "edit"),
                "channel",
                Mrkdwn.channel(form.channel().value()))));
    blocks.addAll(names(form, texts));
    form.teams().forEach(team -> blocks.add(team(form, team, texts)));
    blocks.add(conveners(form, texts));
    blocks.addAll(rhythm(form, texts));
    if (form.current() != null) {
      // Few need these, and whoever is new here should have little to read.
      blocks.add(others(form, texts));
      blocks.add(extra(form, texts));
      blocks.add(smallest(form, texts));
      blocks.add(language(form.current(), texts));
    }
    return view(
        v ->
            v.type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(form.channel().value())
                .title(
                    viewTitle(
                        t -> t.type("plain_text").text(texts.plain("partnership.setup-title"))))
                .submit(
                    viewSubmit(
                        t -> t.type("plain_text").text(texts.plain("partnership.setup-submit"))))
                .close(
                    viewClose(
                        t -> t.type("plain_text").text(texts.plain("partnership.setup-close"))))
                .blocks(blocks));
  }

  private static List<LayoutBlock> names(SetupForm form, Texts texts) {
    Partnership current = form.current();
    return List.of(
        SetupFieldViews.required(
            NAME,
            texts.plain("partnership.setup-name"),
            "",
            plainTextInput(
                t ->
                    t.actionId(NAME)
                        .maxLength(LONGEST_NAME)
                        .initialValue(form.name().isEmpty() ? null : form.name()))),
        SetupFieldViews.optional(
            PURPOSE,
            texts.plain("partnership.setup-purpose"),
            texts.plain("partnership.setup-purpose-hint"),
            plainTextInput(
                t ->
                    t.actionId(PURPOSE)
                        .maxLength(LONGEST_PURPOSE)
                        .initialValue(
                            current == null || current.purpose().isEmpty()
                                ? null
                                : current.purpose()))));
  }

  /** What two like names mean is said once. */
  private static LayoutBlock team(SetupForm form, SetupForm.TeamFound team, Texts texts) {
    boolean last = form.teams().indexOf(team) == form.teams().size() - 1;
    List<String> named = team.people().stream().limit(PEOPLE_NAMED).toList();
    int more = team.people().size() - named.size();
    String label =
        more == 0
            ? texts.plain("partnership.setup-team", "names", named)
            : texts.plain(
                "partnership.setup-team-more", "names", String.join(", ", named), "more", more);
    return SetupFieldViews.required(
        TEAM + team.team(),
        label,
        last && form.teams().size() > 1 ? texts.plain("partnership.setup-team-hint") : "",
        plainTextInput(
            t ->
                t.actionId(TEAM + team.team())
                    .maxLength(Organisations.LONGEST_NAME)
                    .initialValue(team.name())));
  }

  private static LayoutBlock others(SetupForm form, Texts texts) {
    String before = String.join("\n", form.others());
    return SetupFieldViews.optional(
        OTHERS,
        texts.plain("partnership.setup-others"),
        texts.plain("partnership.setup-others-hint"),
        plainTextInput(
            t ->
                t.actionId(OTHERS).multiline(true).initialValue(before.isEmpty() ? null : before)));
  }

  private static LayoutBlock conveners(SetupForm form, Texts texts) {
    Map<String, OptionObject> options = new HashMap<>();
    List<OptionObject> offered =
        form.candidates().stream()
            .limit(MOST_OPTIONS)
            .map(
                candidate -> {
                  String label =
                      candidate.organisation().isEmpty()
                          ? candidate.name()
                          : candidate.name() + " · " + candidate.organisation();
                  OptionObject option = SetupFieldViews.choice(label, candidate.user().value());
                  options.put(candidate.user().value(), option);
                  return option;
                })
            .toList();
    List<OptionObject> chosen =
        form.conveners().stream()
            .map(user -> options.get(user.value()))
            .filter(Objects::nonNull)
            .sorted((a, b) -> a.getText().getText().compareTo(b.getText().getText()))
            .toList();
    return SetupFieldViews.required(
        CONVENERS,
        texts.plain("partnership.setup-conveners"),
        convenersHint(form, texts),
        multiStaticSelect(
            s ->
                s.actionId(CONVENERS)
                    .options(offered)
                    .initialOptions(chosen.isEmpty() ? null : chosen)));
  }

  private static String convenersHint(SetupForm form, Texts texts) {
    List<String> others =
        form.current() == null
            ? form.teams().stream()
                .filter(team -> !team.convenes())
                .map(SetupForm.TeamFound::name)
                .limit(PEOPLE_NAMED)
                .toList()
            : List.of();
    return others.isEmpty()
        ? texts.plain("partnership.setup-conveners-hint")
        : texts.plain("partnership.setup-conveners-hint-others", "organisations", others);
  }

  private static List<LayoutBlock> rhythm(SetupForm form, Texts texts) {
    Partnership current = form.current();
    DayOfWeek day = current == null ? DayOfWeek.THURSDAY : current.digestDay();
    String time = current == null ? "14:00" : current.digestTime().toString();
    List<OptionObject> days =
        Arrays.stream(DayOfWeek.values())
            .map(d -> SetupFieldViews.choice(Spoken.weekday(d, texts.locale()), d.name()))
            .toList();
    List<OptionObject> zones =
        Zones.with(form.zone()).stream()
            .map(zone -> SetupFieldViews.choice(zone.replace('_', ' '), zone))
            .toList();
    return List.of(
        SetupFieldViews.required(
            DAY,
            texts.plain("partnership.setup-day"),
            texts.plain("partnership.setup-day-hint"),
            SetupFieldViews.menu(DAY, days, day.name())),
        SetupFieldViews.required(
            TIME,
            texts.plain("partnership.setup-time"),
            "",
            timePicker(t -> t.actionId(TIME).initialTime(time))),
        SetupFieldViews.required(
            ZONE,
            texts.plain("partnership.setup-zone"),
            "",
            SetupFieldViews.menu(ZONE, zones, form.zone().getId())));
  }

  private static LayoutBlock language(Partnership current, Texts texts) {
    List<OptionObject> languages =
        Texts.languages().stream()
            .map(language -> SetupFieldViews.choice(texts.name(language), language.toLanguageTag()))
            .toList();
    return SetupFieldViews.required(
        LANGUAGE,
        texts.plain("partnership.setup-language"),
        texts.plain("partnership.setup-language-hint"),
        SetupFieldViews.menu(LANGUAGE, languages, Texts.known(current.language()).toLanguageTag()));
  }

  private static LayoutBlock extra(SetupForm form, Texts texts) {
    if (form.extras().isEmpty()) {
      return SetupFieldViews.words(texts.mrkdwn("partnership.setup-no-extra"));
    }
    List<OptionObject> options = new ArrayList<>();
    // Slack has no way to empty a menu once something is chosen.
    options.add(SetupFieldViews.choice(texts.plain("partnership.setup-only-here"), NO_EXTRA));
    form.extras().stream()
        .limit(MOST_OPTIONS - 1)
        .map(channel -> SetupFieldViews.choice("#" + channel.name(), channel.id().value()))
        .forEach(options::add);
    Partnership current = form.current();
    String before = current == null || current.extra() == null ? NO_EXTRA : current.extra().value();
    return SetupFieldViews.required(
        EXTRA,
        texts.plain("partnership.setup-extra"),
        texts.plain("partnership.setup-extra-hint"),
        SetupFieldViews.menu(EXTRA, options, before));
  }

  private static LayoutBlock smallest(SetupForm form, Texts texts) {
    int k = form.current() == null ? Partnership.SMALLEST_K : form.current().k();
    List<OptionObject> sizes =
        Stream.concat(SIZES.stream(), Stream.of(k))
            .distinct()
            .sorted()
            .map(
                size ->
                    SetupFieldViews.choice(
                        texts.plain("partnership.setup-size", "k", size), "" + size))
            .toList();
    return SetupFieldViews.required(
        K,
        texts.plain("partnership.setup-k"),
        texts.plain("partnership.setup-k-hint"),
        SetupFieldViews.menu(K, sizes, "" + k));
  }
}
