// Command oracle builds overlays with the real kustomize, one a line.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"slices"
	"strings"

	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/filesys"
	"sigs.k8s.io/kustomize/kyaml/openapi"
)

type question struct {
	Files       map[string]string `json:"files"`
	Directory   string            `json:"directory"`
	Order       string            `json:"order"`
	Restriction string            `json:"restriction"`
}

type answer struct {
	Output *string `json:"output,omitempty"`
	Error  *string `json:"error,omitempty"`
}

func main() {
	quieten()
	lines := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		writeAnswer(out, ask(line))
	}
}

// quieten drops what kustomize says of deprecated fields.
func quieten() {
	log.SetOutput(io.Discard)
	if nowhere, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0); err == nil {
		os.Stderr = nowhere
	}
}

func writeAnswer(out *bufio.Writer, given answer) {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(given); err != nil {
		os.Exit(1)
	}
	out.Flush()
}

func ask(line []byte) (given answer) {
	defer func() {
		if recovered := recover(); recovered != nil {
			given = failed(fmt.Errorf("panic: %v", recovered))
		}
	}()
	var asked question
	if err := json.Unmarshal(line, &asked); err != nil {
		return failed(err)
	}
	text, err := build(asked)
	if err != nil {
		return failed(err)
	}
	return answer{Output: &text}
}

func failed(err error) answer {
	message := err.Error()
	return answer{Error: &message}
}

func build(asked question) (string, error) {
	if strings.Contains(strings.Join(slices.Collect(maps.Values(asked.Files)), "\n"), "openapi") {
		defer openapi.ResetOpenAPI()
	}
	files := filesys.MakeFsInMemory()
	for path, text := range asked.Files {
		if err := files.WriteFile("/"+path, []byte(text)); err != nil {
			return "", err
		}
	}
	resources, err := krusty.MakeKustomizer(optionsOf(asked)).Run(files, "/"+strings.TrimPrefix(asked.Directory, "/"))
	if err != nil {
		return "", err
	}
	text, err := resources.AsYaml()
	return string(text), err
}

func optionsOf(asked question) *krusty.Options {
	options := krusty.MakeDefaultOptions()
	options.Reorder = krusty.ReorderOptionNone
	if asked.Order == "legacy" {
		options.Reorder = krusty.ReorderOptionLegacy
	}
	if asked.Restriction == "repository" {
		options.LoadRestrictions = types.LoadRestrictionsNone
	}
	return options
}
