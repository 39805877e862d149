package folkmoot.playground.wire;

import static folkmoot.playground.wire.WireLimits.inHome;
import static folkmoot.playground.wire.WireLimits.inMessage;
import static folkmoot.playground.wire.WireLimits.inModal;
import static folkmoot.playground.wire.WireLimits.many;
import static folkmoot.playground.wire.WireLimits.mrkdwn;
import static folkmoot.playground.wire.WireLimits.plain;
import static folkmoot.playground.wire.WireLimits.x;

import folkmoot.playground.wire.WireLimits.Limit;
import java.util.List;

/** Limits of cards, boxes of blocks, tables and rich text. */
final class BoxLimits {
  private static final String DIVIDER = "{'type':'divider'}";

  private BoxLimits() {}

  static List<Limit> all() {
    return List.of(
        inMessage("card title", card("title", 150), card("title", 151), "/title/text"),
        inMessage(
            "card subtitle",
            card("title':" + plain(1) + ",'subtitle", 150),
            card("title':" + plain(1) + ",'subtitle", 151),
            "/subtitle/text"),
        inMessage("card body", card("body", 200), card("body", 201), "/body/text"),
        inMessage("card with something on it", card("body", 1), card("subtitle", 1), ""),
        inMessage("card buttons", buttons(3), buttons(4), "/actions"),
        inMessage(
            "card title is an object", card("title", 1), "{'type':'card','title':'a'}", "/title"),
        inMessage("carousel cards", carousel(10), carousel(11), "/elements"),
        inMessage("empty carousel", carousel(1), carousel(0), "/elements"),
        inModal("no carousel in modals", DIVIDER, carousel(1), ""),
        inMessage("container blocks", box(1, 10, ""), box(1, 11, ""), "/child_blocks"),
        inMessage("container title", box(150, 1, ""), box(151, 1, ""), "/title/text"),
        inMessage(
            "container folded",
            box(1, 1, ",'default_collapsed':true,'is_collapsible':true"),
            box(1, 1, ",'default_collapsed':true"),
            "/default_collapsed"),
        inMessage(
            "container in a container",
            box(1, 1, ""),
            "{'type':'container','title':" + plain(1) + ",'child_blocks':[" + box(1, 1, "") + "]}",
            "/child_blocks/0/type"),
        inModal("no container in modals", DIVIDER, box(1, 1, ""), ""),
        inMessage("table rows", table(100, 1), table(101, 1), "/rows"),
        inMessage("table cells", table(1, 20), table(1, 21), "/rows/0"),
        inMessage(
            "table columns set",
            columns(20, "{'align':'right','is_wrapped':true}"),
            columns(21, "{'align':'right'}"),
            "/column_settings"),
        inMessage(
            "table align",
            columns(1, "{'align':'left'}"),
            columns(1, "{'align':'top'}"),
            "/column_settings/0/align"),
        inMessage(
            "table cell",
            "{'type':'table','rows':[[{'type':'raw_number','value':1}]]}",
            "{'type':'table','rows':[[{'type':'raw_number','value':'1'}]]}",
            "/rows/0/0/value"),
        inModal("no table in modals", DIVIDER, table(1, 1), ""),
        inHome("data_table rows", data(201, 1, 1), data(202, 1, 1), "/rows"),
        inHome("data_table with a body", data(2, 1, 1), data(1, 1, 1), "/rows"),
        inHome("data_table characters", data(2, 1, 10_000), data(2, 1, 10_001), "/rows"),
        inHome("data_table page", data(2, 1, 1, 100), data(2, 1, 1, 101), "/page_size"),
        inMessage(
            "data_table is a grid",
            "{'type':'data_table','caption':'a','rows':[[%1$s],[%1$s]]}".formatted(cell(1)),
            "{'type':'data_table','caption':'a','rows':[[%1$s],[%1$s,%1$s]]}".formatted(cell(1)),
            "/rows/1"),
        inMessage(
            "data_table header is plain",
            "{'type':'data_table','caption':'a','rows':[[%s],[%s]]}".formatted(cell(1), rich()),
            "{'type':'data_table','caption':'a','rows':[[%s],[%s]]}".formatted(rich(), cell(1)),
            "/rows/0/0"),
        inMessage("rich text list indent", indented(8), indented(9), "/elements/0/indent"),
        inMessage(
            "rich text part",
            rich(),
            "{'type':'rich_text','elements':[{'type':'text','text':'a'}]}",
            "/elements/0/type"),
        inMessage("plan title is a string", plan("'a'"), plan(plain(1)), "/title"));
  }

  private static String card(String field, int characters) {
    return "{'type':'card','" + field + "':" + mrkdwn(characters) + "}";
  }

  private static String buttons(int count) {
    String button = "{'type':'button','text':" + plain("Go") + ",'action_id':'a%d'}";
    return "{'type':'card','actions':[" + many(count, button::formatted) + "]}";
  }

  private static String carousel(int count) {
    return "{'type':'carousel','elements':[" + many(count, i -> card("body", 1)) + "]}";
  }

  private static String box(int title, int blocks, String more) {
    return "{'type':'container','title':%s,'child_blocks':[%s]%s}"
        .formatted(plain(title), many(blocks, i -> DIVIDER), more);
  }

  private static String cell(int characters) {
    return "{'type':'raw_text','text':'" + x(characters) + "'}";
  }

  private static String rows(int rows, int columns, int characters) {
    return many(rows, i -> "[" + many(columns, j -> cell(characters)) + "]");
  }

  private static String table(int rows, int columns) {
    return "{'type':'table','rows':[" + rows(rows, columns, 1) + "]}";
  }

  private static String columns(int count, String setting) {
    return "{'type':'table','rows':["
        + rows(1, 1, 1)
        + "],'column_settings':["
        + many(count, i -> setting)
        + "]}";
  }

  private static String data(int rows, int columns, int characters) {
    return data(rows, columns, characters, 5);
  }

  private static String data(int rows, int columns, int characters, int page) {
    return "{'type':'data_table','caption':'a','rows':[%s],'page_size':%d}"
        .formatted(rows(rows, columns, characters), page);
  }

  private static String rich() {
    return "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
        + "{'type':'text','text':'a','style':{'bold':true}},{'type':'user','user_id':'U1'}]}]}";
  }

  private static String indented(int indent) {
    return "{'type':'rich_text','elements':[{'type':'rich_text_list','style':'bullet','indent':"
        + indent
        + ",'elements':[{'type':'rich_text_section','elements':[]}]}]}";
  }

  private static String plan(String title) {
    return "{'type':'plan','title':" + title + ",'tasks':[]}";
  }
}
