package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a view or message and what stands in each. */
record Form(List<Field> fields, JsonObject values) {
  /** A view as the person sees it: what the app offered, and over it what they have put in. */
  static Form of(View view) {
    Form form = of(view.blocks());
    for (Field field : form.fields) {
      JsonElement typed = Json.child(view.typed(), field.blockId()).get(field.actionId());
      if (typed != null) {
        form.put(field, typed.getAsJsonObject());
      }
    }
    return form;
  }

  static Form of(JsonArray blocks) {
    List<Field> fields =
        BlockIds.all(blocks).stream().flatMap(block -> Field.in(block).stream()).toList();
    Form form = new Form(fields, new JsonObject());
    fields.forEach(field -> form.put(field, field.kind().untouched(field.element())));
    return form;
  }

  Optional<Field> field(String said) {
    return fields.stream().filter(field -> field.called(said)).findFirst();
  }

  JsonObject state(Field field) {
    return Json.child(Json.child(values, field.blockId()), field.actionId());
  }

  void put(Field field, JsonObject state) {
    JsonObject ofBlock = Json.child(values, field.blockId());
    ofBlock.add(field.actionId(), state.deepCopy());
    values.add(field.blockId(), ofBlock);
  }

  /**
   * Puts in what a person chose.
   *
   * @param chosen by block id, action id or label
   * @throws Complaint when there is no such field, or the value is not one it takes
   */
  void fill(JsonObject chosen, Choices choices) {
    for (Map.Entry<String, JsonElement> choice : chosen.entrySet()) {
      Field field =
          field(choice.getKey())
              .orElseThrow(
                  () ->
                      Complaint.bad(
                          "There is no field “" + choice.getKey() + "” here. " + offered()));
      put(field, choices.state(field, choice.getValue()));
    }
  }

  private String offered() {
    List<String> labels =
        fields.stream().map(f -> "“" + f.label() + "” (" + f.blockId() + ")").toList();
    return labels.isEmpty()
        ? "It has no fields."
        : "Its fields: " + String.join(", ", labels) + ".";
  }

  /** What Slack shows beside the fields of a form it does not send; empty when it sends it. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    fields.stream()
        .filter(Field::input)
        .forEach(
            field ->
                InputCheck.fault(field, state(field))
                    .ifPresent(fault -> faults.put(field.blockId(), fault)));
    return faults;
  }
}
