package dev.srm.evaluation;

import dev.srm.resource.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a text may turn out to be that depends on nothing but the place of deployment, such as
 * {@code com.amazonaws.${AWS::Region}.s3}. One place of each partition stands for all of it: their
 * names are built alike, and no pattern of the catalog tells two Regions apart.
 */
final class DeploymentPlaces {

  private static final List<Map<String, String>> PLACES =
      List.of(
          place("us-east-1", "aws", "amazonaws.com", "111122223333"),
          place("ap-southeast-2", "aws", "amazonaws.com", "999988887777"),
          place("cn-northwest-1", "aws-cn", "amazonaws.com.cn", "111122223333"),
          place("us-gov-west-1", "aws-us-gov", "amazonaws.com", "111122223333"));

  private DeploymentPlaces() {}

  private static Map<String, String> place(
      String region, String partition, String suffix, String account) {
    return Map.of(
        "AWS::Region", region,
        "AWS::Partition", partition,
        "AWS::URLSuffix", suffix,
        "AWS::AccountId", account);
  }

  /** Returns the text in each place; empty when it depends on anything else. */
  static List<String> texts(Value.Partial partial) {
    List<String> texts = new ArrayList<>();
    for (Map<String, String> place : PLACES) {
      StringBuilder text = new StringBuilder();
      for (Value part : partial.parts()) {
        String known = known(part, place);
        if (known == null) {
          return List.of();
        }
        text.append(known);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static @Nullable String known(Value part, Map<String, String> place) {
    if (part instanceof Value.Text text) {
      return text.value();
    }
    boolean single = part instanceof Value.Unknown unknown && unknown.references().size() == 1;
    return single ? place.get(((Value.Unknown) part).references().get(0)) : null;
  }
}
