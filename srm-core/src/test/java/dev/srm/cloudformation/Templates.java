package dev.srm.cloudformation;

import dev.srm.diagnostic.Diagnostic;
import dev.srm.diagnostic.InputException;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Links;
import dev.srm.resource.Reading;
import dev.srm.resource.Resource;
import dev.srm.resource.ResourceAddress;
import dev.srm.resource.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads templates that tests hold as text. */
final class Templates {

  private Templates() {}

  static Reading read(String text) throws InputException {
    return read(text, Map.of());
  }

  static Reading read(String text, Map<String, Value> parameters) throws InputException {
    return read(text, parameters, TemplateSource.NONE);
  }

  static Reading read(String text, Map<String, Value> parameters, TemplateSource source)
      throws InputException {
    return new CloudFormationTemplateReader(source)
        .read("t.yaml", new StringReader(text), parameters, AttributeSelection.ALL);
  }

  /** Reads a template with nested ones beside it. */
  static Reading read(String text, Map<String, Value> parameters, Map<String, String> beside)
      throws InputException {
    return read(
        text,
        parameters,
        path -> beside.containsKey(path) ? new StringReader(beside.get(path)) : null);
  }

  /** Reads a template among the test resources; what is beside it is at hand. */
  static Reading readFile(String resource) throws InputException {
    int slash = resource.lastIndexOf('/');
    String folder = resource.substring(0, slash + 1);
    try (Reader text = open(resource)) {
      return new CloudFormationTemplateReader(path -> open(folder + path))
          .read(resource.substring(slash + 1), text, Map.of(), AttributeSelection.ALL);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads an assembly among the test resources. */
  static Reading readAssembly(String folder) throws InputException {
    try (Reader manifest = open(folder + "manifest.json")) {
      return new CdkAssemblyReader(path -> open(folder + path))
          .read("cdk.out/manifest.json", manifest, Map.of(), AttributeSelection.ALL);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads an assembly that a test holds as texts by path, {@code manifest.json} among them. */
  static Reading readAssembly(Map<String, String> files, Map<String, Value> parameters)
      throws InputException {
    return new CdkAssemblyReader(
            path -> files.containsKey(path) ? new StringReader(files.get(path)) : null)
        .read(
            "manifest.json",
            new StringReader(files.get("manifest.json")),
            parameters,
            AttributeSelection.ALL);
  }

  private static Reader open(String resource) {
    InputStream stream = Templates.class.getResourceAsStream(resource);
    return new InputStreamReader(Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8);
  }

  static Resource resource(Reading reading, String address) {
    return Objects.requireNonNull(
        reading.estate().after().find(new ResourceAddress(address)), address);
  }

  static Value value(Reading reading, String address, String property) {
    return Objects.requireNonNull(
        resource(reading, address).attributes().get(property), address + " " + property);
  }

  static Links links(Reading reading, String address, String path) {
    return reading.estate().after().links(resource(reading, address), path);
  }

  static List<String> addresses(Reading reading) {
    return reading.estate().after().resources().stream().map(one -> one.address().text()).toList();
  }

  static List<String> codes(Reading reading) {
    return reading.diagnostics().stream().map(Diagnostic::code).toList();
  }

  /** Evaluates one property, written in YAML's flow style, of a resource among a few others. */
  static Value evaluate(String property) throws InputException {
    String template =
        """
        Parameters:
          Open: {Type: String}
          Text: {Type: String, Default: abc}
          Count: {Type: Number, Default: 3}
          Names: {Type: CommaDelimitedList, Default: "a, b,c"}
          OpenNames: {Type: CommaDelimitedList}
          Password: {Type: String, NoEcho: true, Default: hunter2}
          OpenPassword: {Type: String, NoEcho: true}
          Image: {Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: /aws/image}
        Mappings:
          Sizes:
            prod: {Class: large, Backup: 30}
            test: {Class: small, Backup: 30}
        Conditions:
          Always: !Equals [a, a]
          Never: !Equals [a, b]
          IsProd: !Equals [!Ref Open, prod]
          IsTest: !Not [!Condition IsProd]
          IsOther: !Equals [!Ref Open, other]
        Resources:
          Key: {Type: AWS::KMS::Key}
          Bucket: {Type: AWS::S3::Bucket}
          Subject:
            Type: AWS::Test::Subject
            Properties:
              Value: %s
        """;
    Reading reading = read(template.formatted(property));
    Value value = resource(reading, "Subject").attributes().get("Value");
    return value == null ? Value.NULL : value;
  }
}
