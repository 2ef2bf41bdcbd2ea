// Command tables writes the data tables of ../../src/tables from the kyaml and kustomize modules pinned in go.mod:
//
//	go run . ../../src/tables
//
// merge-keys.json: for each built-in type, the lists that a strategic merge merges and the fields that lead to one.
// scopes.json: the built-in types by scope, as kustomize knows them. field-specs.json: kustomize's default transformer
// configuration.
package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"k8s.io/kube-openapi/pkg/validation/spec"
	_ "sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/openapi"
	"sigs.k8s.io/kustomize/kyaml/yaml"
	k8syaml "sigs.k8s.io/yaml"
)

// A mergeType is what a strategic merge needs of one OpenAPI definition.
type mergeType struct {
	// Lists are the fields that are merged, with their merge keys (none: a list of plain values).
	Lists map[string]mergeList `json:"lists,omitempty"`
	// Fields lead to other types with lists.
	Fields map[string]string `json:"fields,omitempty"`
}

type mergeList struct {
	Keys []string `json:"keys,omitempty"`
	Type string   `json:"type,omitempty"`
}

func main() {
	out := os.Args[1]
	definitions := openapi.Schema().Definitions
	types := reachable(definitions)
	roots := map[string]string{}
	scopes := map[string][]string{"namespaced": {}, "cluster": {}}
	for name, definition := range definitions {
		for _, meta := range kindsOf(definition) {
			if _, ok := types[name]; ok {
				roots[meta.APIVersion+" "+meta.Kind] = name
			}
			if namespaced, known := openapi.IsNamespaceScoped(meta); known {
				scope := map[bool]string{true: "namespaced", false: "cluster"}[namespaced]
				scopes[scope] = append(scopes[scope], meta.APIVersion+" "+meta.Kind)
			}
		}
	}
	for _, list := range scopes {
		sort.Strings(list)
	}
	write(filepath.Join(out, "merge-keys.json"), map[string]any{"roots": roots, "types": types})
	write(filepath.Join(out, "scopes.json"), scopes)
	write(filepath.Join(out, "field-specs.json"), fieldSpecs())
}

// fieldSpecs reads the YAML that kustomize keeps in string constants of an internal package.
func fieldSpecs() map[string]any {
	module, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "sigs.k8s.io/kustomize/api").Output()
	check(err)
	folder := filepath.Join(strings.TrimSpace(string(module)), "internal/konfig/builtinpluginconsts")
	packages, err := parser.ParseDir(token.NewFileSet(), folder, nil, 0)
	check(err)
	constants := map[string]ast.Expr{}
	for _, file := range packages["builtinpluginconsts"].Files {
		ast.Inspect(file, func(node ast.Node) bool {
			if value, ok := node.(*ast.ValueSpec); ok && len(value.Values) == 1 {
				constants[value.Names[0].Name] = value.Values[0]
			}
			return true
		})
	}
	specs := map[string]any{}
	for name, value := range constants {
		if name != "metadataLabelsFieldSpecs" {
			check(k8syaml.Unmarshal([]byte(textOf(value, constants)), &specs))
		}
	}
	return specs
}

func textOf(expression ast.Expr, constants map[string]ast.Expr) string {
	switch value := expression.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(value.Value)
		check(err)
		return text
	case *ast.BinaryExpr:
		return textOf(value.X, constants) + textOf(value.Y, constants)
	case *ast.Ident:
		return textOf(constants[value.Name], constants)
	}
	return ""
}

// reachable keeps the definitions from which a merged list can be reached.
func reachable(definitions spec.Definitions) map[string]mergeType {
	types := map[string]mergeType{}
	for grew := true; grew; {
		grew = false
		for name, definition := range definitions {
			next := typeOf(definition, types)
			before := types[name]
			if len(next.Lists)+len(next.Fields) > len(before.Lists)+len(before.Fields) {
				types[name] = next
				grew = true
			}
		}
	}
	for name, definition := range definitions {
		if _, ok := types[name]; ok {
			types[name] = typeOf(definition, types)
		}
	}
	return types
}

func typeOf(definition spec.Schema, types map[string]mergeType) mergeType {
	result := mergeType{Lists: map[string]mergeList{}, Fields: map[string]string{}}
	for field, schema := range definition.Properties {
		strategy, keys := (&openapi.ResourceSchema{Schema: &schema}).PatchStrategyAndKeyList()
		target := refName(schema)
		if contains(strings.Split(strategy, ","), "merge") {
			element := ""
			if schema.Items != nil && schema.Items.Schema != nil {
				element = refName(*schema.Items.Schema)
			}
			if _, ok := types[element]; !ok {
				element = ""
			}
			result.Lists[field] = mergeList{Keys: keys, Type: element}
		} else if _, ok := types[target]; ok {
			result.Fields[field] = target
		}
	}
	return result
}

func refName(schema spec.Schema) string {
	return strings.TrimPrefix(schema.Ref.String(), "#/definitions/")
}

func contains(list []string, word string) bool {
	for _, item := range list {
		if item == word {
			return true
		}
	}
	return false
}

func kindsOf(definition spec.Schema) []yaml.TypeMeta {
	var result []yaml.TypeMeta
	kinds, _ := definition.Extensions["x-kubernetes-group-version-kind"].([]any)
	for _, item := range kinds {
		kind := item.(map[string]any)
		version := kind["version"].(string)
		if group, _ := kind["group"].(string); group != "" {
			version = group + "/" + version
		}
		result = append(result, yaml.TypeMeta{APIVersion: version, Kind: kind["kind"].(string)})
	}
	return result
}

func write(path string, value any) {
	text, err := json.MarshalIndent(value, "", "  ")
	check(err)
	check(os.WriteFile(path, append(text, '\n'), 0o644))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
