package dev.srm.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Reads Markdown as GitHub does and finds what srm never writes. */
final class HarmlessMarkdown {

  private static final List<Extension> GFM =
      List.of(
          TablesExtension.create(), AutolinkExtension.create(), StrikethroughExtension.create());

  /** What srm itself writes as HTML: folds with plain words, and the markers of boxes. */
  private static final Pattern OUR_HTML =
      Pattern.compile(
          "<details><summary>[A-Za-z0-9 ,():']*</summary>|</details>"
              + "|<!-- srm:item=[0-9a-f]{16}:[0-9a-f]{16} -->");

  private static final Pattern OUR_HEADING = Pattern.compile("[A-Za-z0-9 ,():'\u00b7-]*");

  /**
   * What a platform makes of text outside of code: mentions, references to issues, merge requests,
   * labels, milestones, snippets, epics, commits and tickets, and addresses.
   */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "@|://|www\\.|mailto:|(?<![A-Za-z0-9_.])[#!~%$&^*][A-Za-z0-9\"]|\\bGH-\\d|\\b[A-Z]{2,}-\\d"
              + "|\\b(?=[0-9a-f]*\\d)[0-9a-f]{7,40}\\b|\\[(x|X|vulnerability|feature_flag)"
              + "|evil|alert\\(|\\$\\{|-->");

  /** A line that begins with a slash is a quick action of GitLab. */
  private static final Pattern QUICK_ACTION = Pattern.compile("(?m)^\\s*/");

  private HarmlessMarkdown() {}

  static void check(String markdown, String about) {
    Harmless.checkCharacters(markdown, about);
    assertThat(RunnerCommands.in(markdown)).as(about).isEmpty();
    assertThat(QUICK_ACTION.matcher(markdown).find()).as(about).isFalse();
    assertThat(markdown).as(about).doesNotContain("[x]", "[X]");
    Parser.builder().extensions(GFM).build().parse(markdown).accept(new Eyes(about));
  }

  /** Fails on the first node that a text of the input made. */
  private static final class Eyes extends AbstractVisitor {

    private final String about;

    Eyes(String about) {
      this.about = about;
    }

    @Override
    public void visit(Text text) {
      if (REFERENCE.matcher(text.getLiteral()).find()) {
        refuse("\"" + text.getLiteral() + "\" outside of code");
      }
    }

    @Override
    public void visit(Heading heading) {
      assertThat(heading.getLevel()).as(about).isBetween(2, 3);
      for (var child = heading.getFirstChild(); child != null; child = child.getNext()) {
        assertThat(child).as(about).isInstanceOf(Text.class);
        assertThat(((Text) child).getLiteral()).as(about).matches(OUR_HEADING);
      }
      visitChildren(heading);
    }

    @Override
    public void visit(HtmlBlock html) {
      checkHtml(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      checkHtml(html.getLiteral());
    }

    private void checkHtml(String html) {
      for (String line : html.split("\n", -1)) {
        if (!line.isBlank() && !OUR_HTML.matcher(line.strip()).matches()) {
          refuse("HTML: " + line);
        }
      }
    }

    @Override
    public void visit(Link link) {
      refuse("a link to " + link.getDestination());
    }

    @Override
    public void visit(Image image) {
      refuse("an image from " + image.getDestination());
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
      refuse("a definition of a link");
    }

    @Override
    public void visit(BlockQuote quote) {
      refuse("a quote");
    }

    @Override
    public void visit(OrderedList list) {
      refuse("a numbered list");
    }

    @Override
    public void visit(FencedCodeBlock code) {
      refuse("a fence");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      refuse("a block of code");
    }

    @Override
    public void visit(ThematicBreak line) {
      refuse("a line");
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof Strikethrough) {
        refuse("crossed out text");
      }
      visitChildren(node);
    }

    private void refuse(String what) {
      throw new AssertionError(about + ": " + what);
    }
  }
}
