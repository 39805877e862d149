package folkmoot.round;

import folkmoot.ids.Ids;
import folkmoot.ids.OrganisationId;
import folkmoot.privacy.Consistency;
import folkmoot.privacy.Group;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Question;
import folkmoot.privacy.Quote;
import folkmoot.privacy.Themed;
import folkmoot.privacy.VoiceTheme;
import folkmoot.privacy.Voices;
import folkmoot.secret.ClaimCode;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Reliability;
import folkmoot.statistics.Tally;
import folkmoot.themes.Answer;
import folkmoot.themes.Grouping;
import folkmoot.themes.Theme;
import folkmoot.themes.ThemeFinder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a round's answers come to. Pure but for the randomness it is given; nothing of it may be
 * shown before it is audited.
 *
 * @param claims for each quote's id the SHA-256 of its author's claim code
 * @param notSigning for each open question authors of words without a name, quotable or not
 * @param groups for each scaled item the answers of each organisation, and of those without one
 * @param measured how far the questions of each dimension that was asked whole measure one thing
 */
record Count(
    List<ItemFigure> items,
    List<Voices> voices,
    Map<String, String> claims,
    Map<String, Integer> notSigning,
    List<Map<Group, Tally>> groups,
    List<Consistency.Measured> measured) {
  private static final Logger log = LoggerFactory.getLogger(Count.class);

  /** A dimension of fewer questions is not asked whole. */
  private static final int LEAST_ITEMS = 3;

  /** Themes are looked for when there could be so many. */
  private static final int LEAST_THEMES = 2;

  /**
   * One opened answer.
   *
   * @param codes by which its author takes words back, by the id of the open question
   */
  record Ballot(Sheets.Sealed answer, Map<String, ClaimCode> codes) {
    @Nullable Words words(Item prompt) {
      return answer.sheet().words().get(prompt.id());
    }
  }

  /**
   * What is needed besides the answers.
   *
   * @param names what each organisation is called; one that is missing is called by its id
   * @param dimension the name of the dimension of an item by its id; empty when it has none
   * @param finder looks for themes in people's words; null where none are looked for
   */
  record Rules(
      CutPoints cuts,
      Ids ids,
      Random random,
      Map<OrganisationId, String> names,
      UnaryOperator<String> dimension,
      @Nullable ThemeFinder finder) {}

  static Count of(Round round, List<Ballot> ballots, Rules rules) {
    List<ItemFigure> items =
        round.scaleItems().stream()
            .map(item -> figure(item, ballots, round.k(), rules.cuts()))
            .toList();
    Map<String, String> claims = new HashMap<>();
    Map<String, Integer> notSigning = new HashMap<>();
    List<Voices> voices = new ArrayList<>();
    for (Item prompt : round.openItems()) {
      voices.add(
          themed(
              voices(prompt, ballots, rules, claims), unquotable(prompt, ballots), round, rules));
      notSigning.put(
          prompt.id(),
          authors(prompt, ballots, Consent.THEMES_ONLY)
              + authors(prompt, ballots, Consent.UNSIGNED));
    }
    List<Map<Group, Tally>> groups =
        round.scaleItems().stream().map(item -> groups(item, ballots, rules.names())).toList();
    return new Count(items, voices, claims, notSigning, groups, measured(round, ballots, rules));
  }

  private static List<Consistency.Measured> measured(
      Round round, List<Ballot> ballots, Rules rules) {
    Map<String, List<Item>> dimensions = new LinkedHashMap<>();
    for (Item item : round.scaleItems()) {
      dimensions
          .computeIfAbsent(rules.dimension().apply(item.id()), name -> new ArrayList<>())
          .add(item);
    }
    dimensions.remove("");
    return dimensions.entrySet().stream()
        .filter(dimension -> dimension.getValue().size() >= LEAST_ITEMS)
        .flatMap(
            dimension ->
                Reliability.of(rows(dimension.getValue(), ballots), rules.cuts()).stream()
                    .map(
                        reliability ->
                            new Consistency.Measured(
                                dimension.getKey(),
                                dimension.getValue().stream().map(Item::id).toList(),
                                reliability)))
        .toList();
  }

  /** The answers of those who answered all of these items. */
  private static List<List<Integer>> rows(List<Item> items, List<Ballot> ballots) {
    return ballots.stream()
        .map(ballot -> ballot.answer().sheet().scale())
        .map(scale -> items.stream().map(item -> scale.getOrDefault(item.id(), 0)).toList())
        .filter(row -> !row.contains(0))
        .toList();
  }

  private static Map<Group, Tally> groups(
      Item item, List<Ballot> ballots, Map<OrganisationId, String> names) {
    return ballots.stream()
        .collect(
            Collectors.groupingBy(
                ballot -> group(ballot.answer().organisation(), names),
                Collectors.collectingAndThen(
                    Collectors.toList(), theirs -> tally(item, values(item, theirs)))));
  }

  private static Group group(
      @Nullable OrganisationId organisation, Map<OrganisationId, String> names) {
    return organisation == null
        ? Group.WITHOUT
        : Group.of(organisation, names.getOrDefault(organisation, organisation.value()));
  }

  /** What people gave to an item: a point of its scale from 1, or 0 for "can't say". */
  private static List<Integer> values(Item item, List<Ballot> ballots) {
    return ballots.stream()
        .map(ballot -> ballot.answer().sheet().scale())
        .filter(scale -> scale.containsKey(item.id()))
        .map(scale -> scale.getOrDefault(item.id(), 0))
        .toList();
  }

  private static Tally tally(Item item, List<Integer> values) {
    return Tally.of(values, item.scale().points().size());
  }

  private static Voices voices(
      Item prompt, List<Ballot> ballots, Rules rules, Map<String, String> claims) {
    List<Quote> quotes = new ArrayList<>();
    for (Ballot ballot : ballots) {
      Words words = ballot.words(prompt);
      if (words != null && words.consent() != Consent.THEMES_ONLY) {
        boolean signed = words.consent() == Consent.SIGNED;
        Quote quote =
            new Quote(
                rules.ids().random("wrd"),
                words.text(),
                signed ? ballot.answer().signer() : null,
                false);
        quotes.add(quote);
        claims.put(quote.id(), Objects.requireNonNull(ballot.codes().get(prompt.id())).sha256());
      }
    }
    Collections.shuffle(quotes, rules.random());
    boolean someNot = authors(prompt, ballots, Consent.THEMES_ONLY) > 0;
    return new Voices(prompt.id(), prompt.wording(), quotes, someNot);
  }

  /** The words to one question that are for themes alone. */
  private static List<String> unquotable(Item prompt, List<Ballot> ballots) {
    return ballots.stream()
        .map(ballot -> ballot.words(prompt))
        .filter(words -> words != null && words.consent() == Consent.THEMES_ONLY)
        .map(words -> Objects.requireNonNull(words).text())
        .toList();
  }

  /** With fewer than two themes' worth of authors the words are read as they are. */
  private static Voices themed(Voices voices, List<String> unquotable, Round round, Rules rules) {
    ThemeFinder finder = rules.finder();
    if (finder == null || voices.quotes().size() + unquotable.size() < LEAST_THEMES * round.k()) {
      return voices;
    }
    List<Answer> answers = new ArrayList<>();
    voices.quotes().forEach(quote -> answers.add(new Answer(quote.id(), quote.text(), true)));
    for (String words : unquotable) {
      answers.add(new Answer("unquotable " + answers.size(), words, false));
    }
    Grouping found;
    try {
      found = finder.find(voices.prompt(), answers);
    } catch (IllegalStateException | LinkageError cannot) {
      // Where the model cannot run, people's words are read as they are; a round always closes.
      log.error("Themes of round {} cannot be looked for: {}", round.id(), cannot.getClass());
      return voices;
    }
    return new Voices(
        voices.item(),
        voices.prompt(),
        voices.quotes(),
        voices.someNotToBeQuoted(),
        new Themed(
            found.standing(),
            found.themes().stream()
                .map(theme -> theme(theme, voices, rules.ids()))
                .filter(theme -> !theme.quotes().isEmpty())
                .toList()));
  }

  /** With no word that may be quoted there is nothing to show of it, nor to name it by. */
  private static VoiceTheme theme(Theme found, Voices voices, Ids ids) {
    Set<String> quotable = voices.quotes().stream().map(Quote::id).collect(Collectors.toSet());
    List<String> quotes =
        new ArrayList<>(found.answers().stream().filter(quotable::contains).toList());
    String best = found.quote();
    if (best != null && quotes.remove(best)) {
      quotes.add(0, best);
    }
    return new VoiceTheme(ids.random("thm"), found.label(), found.answers().size(), quotes, false);
  }

  private static ItemFigure figure(Item item, List<Ballot> ballots, int k, CutPoints cuts) {
    List<Integer> values = values(item, ballots);
    long skips = values.stream().filter(value -> value == 0).count();
    boolean many = skips >= k && (double) skips / values.size() > cuts.manySkips();
    return ItemFigure.counted(
        new Question(item.id(), item.wording(), item.shortForm(), item.scale(), item.role()),
        tally(item, values),
        many);
  }

  private static int authors(Item prompt, List<Ballot> ballots, Consent consent) {
    return (int)
        ballots.stream()
            .map(ballot -> ballot.words(prompt))
            .filter(words -> words != null && words.consent() == consent)
            .count();
  }
}
