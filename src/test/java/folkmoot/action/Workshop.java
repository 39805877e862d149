package folkmoot.action;

import folkmoot.action.ActionForm.Slip;
import folkmoot.asking.House;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A house in which actions are suggested and done. */
record Workshop(House house, Sights sights, Filing filing, Proposing proposing, Changing changing) {
  static final String WORDS = "Agree one phone number for all partners";

  static Workshop in(Database database, Path keys) {
    return of(new House(database, keys, 12, needs -> List.of()));
  }

  static Workshop of(House house) {
    Sights sights = new Sights(house.tools);
    Filing filing = new Filing(house.tools, sights);
    return new Workshop(
        house,
        sights,
        filing,
        new Proposing(house.tools, sights, filing),
        new Changing(
            house.tools, new Changing.Desks(sights, filing, new Lookback(house.tools, sights))));
  }

  /** A form with these values beside good ones. */
  Submission form(int person, Map<String, String> values) {
    Slip slip = proposing.anew(house.click(person, House.HOMES.value())).orElseThrow().slip();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("words", WORDS);
    all.put("due", "2026-12-11");
    all.putAll(values);
    all.values().removeIf(String::isEmpty);
    return house.submission(person, slip.metadata(), all);
  }

  Proposing.Outcome sends(int person, Map<String, String> values) {
    return proposing.send(form(person, values));
  }

  Proposing.Outcome.Posted suggested(int person, Map<String, String> values) {
    return (Proposing.Outcome.Posted) sends(person, values);
  }

  /** An action of its own, suggested to this person. */
  String suggestedTo(int owner) {
    return suggested(owner == 3 ? 4 : 3, Map.of("person", "U" + owner)).sight().action().id();
  }

  /** An action somebody took on by suggesting it to herself. */
  String takenOnBy(int owner) {
    return suggested(owner, Map.of("person", "U" + owner)).sight().action().id();
  }

  Card press(Step step, int person, String id) {
    return card(changing.press(step, house.click(person, id)));
  }

  Card writes(Step step, int person, String id, String words) {
    return card(sends(step, person, id, Map.of("words", words)));
  }

  Changing.Outcome sends(Step step, int person, String id, Map<String, String> values) {
    return changing.send(step, house.submission(person, id, values));
  }

  Card undo(int person, Card card) {
    return card(changing.undo(click(person, card)));
  }

  Click click(int person, Card card) {
    return house.click(person, card.sight().action().id() + " " + card.change());
  }

  static Card card(Changing.Outcome outcome) {
    return ((Changing.Outcome.Shown) outcome).card();
  }

  Action action(String id) {
    return house.database.transact(tx -> new ActionStore(tx).find(id)).orElseThrow();
  }

  /** All rows of a table, as text. */
  List<String> rows(String table) {
    return house.database.transact(
        tx ->
            tx.handle()
                .createQuery("select * from " + table)
                .mapToMap()
                .map(Object::toString)
                .list());
  }

  void pass(Duration time) {
    house.pass(time);
  }

  static Click inside(Click click, String metadata, Map<String, List<String>> values) {
    return new Click(
        click.actor(), click.value(), null, null, "V1", metadata, new FormValues(values));
  }
}
