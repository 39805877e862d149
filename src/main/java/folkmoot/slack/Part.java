package folkmoot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One object inside a view or message, where it stands, and the list its faults are added to. */
record Part(JsonObject json, String path, List<String> faults) {

  String type() {
    return string("type");
  }

  String string(String field) {
    JsonElement value = json.get(field);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }

  boolean has(String field) {
    return json.has(field) && !json.get(field).isJsonNull();
  }

  void fault(String sentence) {
    faults.add(path + " " + sentence);
  }

  Optional<Part> child(String field) {
    JsonElement value = json.get(field);
    return value != null && value.isJsonObject()
        ? Optional.of(new Part(value.getAsJsonObject(), path + "/" + field, faults))
        : Optional.empty();
  }

  /** The objects in an array; other members of it are passed over. */
  List<Part> children(String field) {
    List<Part> parts = new ArrayList<>();
    JsonElement value = json.get(field);
    if (value != null && value.isJsonArray()) {
      int i = 0;
      for (JsonElement member : value.getAsJsonArray()) {
        String at = path + "/" + field + "/" + i++;
        if (member.isJsonObject()) {
          parts.add(new Part(member.getAsJsonObject(), at, faults));
        }
      }
    }
    return parts;
  }

  /** A plain string field; an absent one is fine. */
  Part atMost(String field, int most) {
    if (length(string(field)) > most) {
      fault(field + " has more than " + most + " characters");
    }
    return this;
  }

  Part count(String field, int least, int most) {
    int count = size(field);
    if (count < least) {
      fault(field + " has fewer than " + least + " entries");
    }
    if (count > most) {
      fault(field + " has more than " + most + " entries");
    }
    return this;
  }

  int size(String field) {
    JsonElement value = json.get(field);
    return value != null && value.isJsonArray() ? value.getAsJsonArray().size() : 0;
  }

  /** A text object that may be absent; {@code plain} where Slack takes plain text only. */
  Part text(String field, int most, boolean plain) {
    child(field).ifPresent(text -> text.isText(most, plain));
    if (has(field) && child(field).isEmpty()) {
      fault(field + " is not a text object");
    }
    return this;
  }

  Part need(String field) {
    if (!has(field)) {
      fault("needs " + field);
    }
    return this;
  }

  void isText(int most, boolean plain) {
    String text = string("text");
    if (!type().equals("plain_text") && !type().equals("mrkdwn")) {
      fault("is not a text object");
    }
    if (plain && type().equals("mrkdwn")) {
      fault("must be plain text");
    }
    if (text.isEmpty()) {
      fault("is empty");
    }
    if (length(text) > most) {
      fault("has more than " + most + " characters");
    }
  }

  /** Counted in UTF-16 units, as Slack's own clients do: the stricter of the possible readings. */
  private static int length(String text) {
    return text.length();
  }
}
