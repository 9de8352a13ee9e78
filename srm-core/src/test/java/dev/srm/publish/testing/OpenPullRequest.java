package dev.srm.publish.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An open pull request as GitHub lists it, with what of it is looked at.
 *
 * @param number its number
 * @param label the branch that it wants to merge, {@code owner:branch}
 * @param commit the newest commit of that branch
 */
public record OpenPullRequest(long number, String label, String commit) {

  Map<String, Object> json(String address) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("label", label);
    head.put("ref", label.substring(label.indexOf(':') + 1));
    head.put("sha", commit);
    head.put("user", null);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("url", address);
    json.put("id", 1_000 + number);
    json.put("node_id", "PR_" + number);
    json.put("html_url", address);
    json.put("number", number);
    json.put("state", "open");
    json.put("locked", false);
    json.put("title", "A change");
    json.put("head", head);
    json.put("draft", false);
    return json;
  }
}
