package folkmoot.playground.wire;

import static folkmoot.playground.wire.WireLimits.inMessage;
import static folkmoot.playground.wire.WireLimits.inModal;
import static folkmoot.playground.wire.WireLimits.many;
import static folkmoot.playground.wire.WireLimits.mrkdwn;
import static folkmoot.playground.wire.WireLimits.plain;
import static folkmoot.playground.wire.WireLimits.x;

import folkmoot.playground.wire.WireLimits.Limit;
import java.util.List;

/** Limits of elements with a list of choices. */
final class OptionLimits {
  private OptionLimits() {}

  static List<Limit> all() {
    return List.of(
        input("radio options", radio(10), radio(11), "/options"),
        input("no radio options", radio(1), radio(0), "/options"),
        input("checkbox options", checkboxes(10), checkboxes(11), "/options"),
        input("menu options", menu(100), menu(101), "/options"),
        input("no menu options", menu(1), menu(0), "/options"),
        input("menu groups", groups(100, 1, 75), groups(101, 1, 75), "/option_groups"),
        input(
            "options of a group", groups(1, 100, 1), groups(1, 101, 1), "/option_groups/0/options"),
        input(
            "label of a group", groups(1, 1, 75), groups(1, 1, 76), "/option_groups/0/label/text"),
        input(
            "menu options or groups",
            menu(1),
            menu(1).replace("]}", "],'option_groups':[" + group(9, 1, 1) + "]}"),
            ""),
        overflow("overflow options", 5, 6),
        overflow("no overflow options", 1, 0),
        option("option text", option(plain(75), "a"), option(plain(76), "a"), "/text/text"),
        option("option text not empty", option(plain(1), "a"), option(plain(0), "a"), "/text/text"),
        option("menu text is plain", option(plain(1), "a"), option(mrkdwn(1), "a"), "/text/type"),
        option("option value", option(plain(1), x(75)), option(plain(1), x(76)), "/value"),
        option("option needs value", option(plain(1), "a"), "{'text':" + plain(1) + "}", "/value"),
        option("option description", described(75), described(76), "/description/text"),
        option(
            "option has no type",
            option(plain(1), "a"),
            option(plain(1), "a").replace("{'text':", "{'type':'option','text':"),
            "/type"),
        input(
            "values differ",
            listed("radio_buttons", option(plain(1), "a") + "," + option(mrkdwn(1), "b")),
            listed("radio_buttons", option(plain(1), "a") + "," + option(mrkdwn(2), "a")),
            "/options/1/value"),
        input(
            "values differ across groups",
            groups(2, 1, 1),
            "{'type':'static_select','option_groups':["
                + group(0, 1, 1)
                + ","
                + group(0, 1, 1)
                + "]}",
            "/option_groups/1/options/0/value"),
        input(
            "first choice of a radio group",
            chosen("radio_buttons", "'initial_option':" + option(plain(1), "a")),
            chosen("radio_buttons", "'initial_option':" + option(plain(2), "a")),
            "/initial_option"),
        input(
            "first choice of a menu",
            chosen("static_select", "'initial_option':" + option(plain(1), "a")),
            chosen("static_select", "'initial_option':" + option(plain(1), "b")),
            "/initial_option"),
        input(
            "first choices of checkboxes",
            chosen("checkboxes", "'initial_options':[" + option(plain(1), "a") + "]"),
            chosen("checkboxes", "'initial_options':[" + option(plain(1), "b") + "]"),
            "/initial_options/0"),
        input(
            "no first choices",
            chosen("checkboxes", "'initial_options':[" + option(plain(1), "a") + "]"),
            chosen("checkboxes", "'initial_options':[]"),
            "/initial_options"),
        input(
            "most choices in a menu",
            chosen("multi_static_select", "'max_selected_items':1"),
            chosen("multi_static_select", "'max_selected_items':0"),
            "/max_selected_items"),
        input(
            "menu placeholder",
            chosen("static_select", "'placeholder':" + plain(150)),
            chosen("static_select", "'placeholder':" + plain(151)),
            "/placeholder/text"),
        input(
            "menu of conversations",
            "{'type':'conversations_select','filter':{'include':['public']}}",
            "{'type':'conversations_select','filter':{}}",
            "/filter"));
  }

  private static Limit input(String name, String taken, String refused, String pointer) {
    String block = "{'type':'input','label':" + plain("a") + ",'element':%s}";
    return inModal(name, block.formatted(taken), block.formatted(refused), "/element" + pointer);
  }

  private static Limit option(String name, String taken, String refused, String pointer) {
    return input(
        name,
        listed("static_select", taken),
        listed("static_select", refused),
        "/options/0" + pointer);
  }

  private static Limit overflow(String name, int taken, int refused) {
    String block = "{'type':'section','text':" + plain("a") + ",'accessory':%s}";
    return inMessage(
        name,
        block.formatted(listed("overflow", options(taken))),
        block.formatted(listed("overflow", options(refused))),
        "/accessory/options");
  }

  private static String option(String text, String value) {
    return "{'text':" + text + ",'value':'" + value + "'}";
  }

  private static String described(int characters) {
    return "{'text':" + plain(1) + ",'value':'a','description':" + plain(characters) + "}";
  }

  private static String options(int count) {
    return many(count, i -> option(plain(1), "v" + i));
  }

  private static String listed(String type, String options) {
    return "{'type':'" + type + "','options':[" + options + "]}";
  }

  private static String chosen(String type, String more) {
    return "{'type':'" + type + "','options':[" + option(plain(1), "a") + "]," + more + "}";
  }

  private static String radio(int count) {
    return listed("radio_buttons", options(count));
  }

  private static String checkboxes(int count) {
    return listed("checkboxes", options(count));
  }

  private static String menu(int count) {
    return listed("static_select", options(count));
  }

  private static String groups(int count, int options, int label) {
    return "{'type':'static_select','option_groups':["
        + many(count, i -> group(i, options, label))
        + "]}";
  }

  private static String group(int number, int options, int label) {
    return "{'label':%s,'options':[%s]}"
        .formatted(plain(label), many(options, i -> option(plain(1), number + "-" + i)));
  }
}
