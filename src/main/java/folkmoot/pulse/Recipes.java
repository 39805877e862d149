package folkmoot.pulse;

import folkmoot.asking.Recipe;
import folkmoot.asking.Tools;
import folkmoot.instrument.Instrument;
import folkmoot.instrument.Instruments;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What this feature can ask. */
final class Recipes {
  private final Recipe pulse;
  private final Recipe checkin;
  private final Recipe temperature;
  private final Recipe full;
  private final Recipe checkout;
  private final Map<String, Recipe> own = new LinkedHashMap<>();
  private final Instruments instruments;

  Recipes(PulseFeature.Needs needs) {
    Tools tools = needs.tools();
    this.instruments = needs.instruments();
    this.pulse = new PulseRecipe(tools, instruments, needs.stages(), needs.features());
    this.checkin = new CheckinRecipe(instruments, tools.texts());
    this.temperature = whole(Whole.TEMPERATURE, use(Instrument.Use.TEMPERATURE), tools);
    this.full = whole(Whole.FULL, use(Instrument.Use.PULSE), tools);
    this.checkout = whole(Whole.CHECKOUT, use(Instrument.Use.CHECKOUT), tools);
    instruments
        .own()
        .forEach(set -> own.put(set.id(), whole(Whole.own(set), p -> worded(p, set.id()), tools)));
  }

  private static Recipe whole(
      Whole whole, Function<Partnership, Instrument> instrument, Tools tools) {
    return new WholeRecipe(whole, instrument, tools.rounds(), tools.texts());
  }

  private Function<Partnership, Instrument> use(Instrument.Use use) {
    return partnership -> instruments.of(use, partnership.name());
  }

  private Instrument worded(Partnership partnership, String set) {
    return instruments.own(partnership.name()).stream()
        .filter(each -> each.id().equals(set))
        .findFirst()
        .orElseThrow();
  }

  Recipe pulse() {
    return pulse;
  }

  Recipe checkin() {
    return checkin;
  }

  Recipe temperature() {
    return temperature;
  }

  Recipe full() {
    return full;
  }

  Recipe checkout() {
    return checkout;
  }

  List<Recipe> all() {
    return Stream.concat(
            Stream.of(pulse, checkin, temperature, full, checkout), own.values().stream())
        .toList();
  }

  /** The partnership's own set that is called so; its only one when nothing was written. */
  OwnSets.Found own(Scene scene, String written) {
    return OwnSets.find(instruments.own(scene.partnership().name()), written, own);
  }
}
