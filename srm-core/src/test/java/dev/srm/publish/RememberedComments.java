package dev.srm.publish;

import dev.srm.publish.PublishException.Problem;
import dev.srm.render.CommentStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A platform in memory, safe for any number of runs and people at once. */
final class RememberedComments implements CommentPlatform {

  private final Map<Integer, String> bodies = new TreeMap<>();
  private final List<Integer> hidden = new ArrayList<>();
  private final boolean hides;
  private @Nullable Interruption interruption;
  private int last;
  private int writes;

  RememberedComments(boolean hides) {
    this.hides = hides;
  }

  /** What a person does in the browser, who sees the latest text. */
  synchronized void edit(UnaryOperator<String> change) {
    bodies.replaceAll((id, body) -> change.apply(body));
  }

  /** What happens once, just before a comment is rewritten. */
  interface Interruption {
    void happen() throws PublishException;
  }

  synchronized void beforeUpdate(Interruption once) {
    interruption = once;
  }

  synchronized List<String> bodies() {
    return List.copyOf(bodies.values());
  }

  synchronized List<Integer> hidden() {
    return List.copyOf(hidden);
  }

  synchronized int writes() {
    return writes;
  }

  @Override
  public String name() {
    return "Memory";
  }

  @Override
  public CommentStyle style() {
    return CommentStyle.GITHUB;
  }

  @Override
  public synchronized List<PostedComment> own() {
    return bodies.keySet().stream().filter(id -> !hidden.contains(id)).map(this::comment).toList();
  }

  @Override
  public synchronized PostedComment read(String id) throws PublishException {
    requirePresent(id);
    return comment(Integer.parseInt(id));
  }

  @Override
  public synchronized PostedComment create(String body) {
    writes++;
    bodies.put(++last, body);
    return comment(last);
  }

  @Override
  public synchronized PostedComment update(PostedComment seen, String body)
      throws PublishException {
    Interruption happening = interruption;
    interruption = null;
    if (happening != null) {
      happening.happen();
    }
    requirePresent(seen.id());
    writes++;
    bodies.put(Integer.parseInt(seen.id()), body);
    return comment(Integer.parseInt(seen.id()));
  }

  @Override
  public synchronized void delete(PostedComment comment) {
    bodies.remove(Integer.parseInt(comment.id()));
  }

  @Override
  public synchronized boolean hide(PostedComment comment) {
    if (hides) {
      hidden.add(Integer.parseInt(comment.id()));
    }
    return hides;
  }

  private void requirePresent(String id) throws PublishException {
    if (!bodies.containsKey(Integer.parseInt(id))) {
      throw new PublishException(Problem.NOT_FOUND, "no comment " + id);
    }
  }

  private PostedComment comment(int id) {
    return new PostedComment(Integer.toString(id), "", String.valueOf(bodies.get(id)), null);
  }
}
