package folkmoot.playground;

import com.google.gson.JsonObject;

/**
 * What people write to each other and put out of their sight. The app hears nothing of it: it has
 * no scope that would let it read messages.
 */
final class Talk {
  /** Slack cuts longer messages off. */
  private static final int LONGEST = 40_000;

  private final World world;
  private final Requests requests;
  private final Drive drive;

  Talk(World world, Drive drive) {
    this.world = world;
    this.requests = new Requests(world);
    this.drive = drive;
  }

  /** Handles {@code {"as":…,"channel":…,"text":…}}, in a thread with {@code thread_ts}. */
  JsonObject say(JsonObject body) {
    Person person = requests.actor(body);
    Channel channel = requests.channel(body);
    String text = Requests.required(body, "text").strip();
    String thread = Json.text(body, "thread_ts");
    refuse(person, channel, text);
    return drive.alone(
        () -> {
          if (thread != null && world.messages().find(channel.id(), thread).isEmpty()) {
            throw Complaint.unknown("That thread is gone.");
          }
          Message.Place place = new Message.Place(channel.id(), world.ts(), thread, null);
          String written = Typed.withIds(escaped(text), world);
          Message message = world.messages().put(Message.ofPerson(place, written, person.id()));
          return Json.object("ok", true, "ts", message.ts());
        });
  }

  private static void refuse(Person person, Channel channel, String text) {
    if (channel.direct() && !channel.group()) {
      throw Complaint.notOffered("The app takes no direct messages; it only writes there.");
    }
    if (!channel.has(person.id())) {
      throw Complaint.notOffered(person.name() + " is not in #" + channel.name() + ".");
    }
    if (text.length() > LONGEST) {
      throw Complaint.bad("A message can have at most " + LONGEST + " characters.");
    }
  }

  /** As Slack stores what people type: its own signs are escaped. */
  private static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Puts a message away that only this person sees, as people do when they have read it. */
  JsonObject hide(JsonObject body) {
    Person person = requests.actor(body);
    return drive.alone(
        () -> {
          Message message = requests.message(body, person);
          if (!message.ephemeral()) {
            throw Complaint.bad("Everybody sees this message; only the app can take it back.");
          }
          world.messages().remove(message);
          return Json.object("ok", true);
        });
  }
}
