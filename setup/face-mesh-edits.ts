/** One place of a published file that is written anew; it must occur once, or the build stops. */
export interface Edit {
  file: string;
  find: string;
  put: string;
}

const compiled = "face_mesh_solution_simd_wasm_bin.js";

/**
 * What is changed in @mediapipe/face_mesh 0.4.1657299874 on its way into the app. The bindings between
 * JavaScript and WebAssembly are made there by compiling text, which the service forbids every page; here they
 * are closures that do the same (as Emscripten's own DYNAMIC_EXECUTION=0 does). And in a worker the package
 * forgets to keep the drawing context it made, and asks for the old kind by a name its packing garbled.
 */
export const faceMeshEdits: readonly Edit[] = [
  {
    file: compiled,
    find: `return new Function("body","return function "+name+"() {\\n"+'    "use strict";'+"    return body.apply(this, arguments);\\n"+"};\\n")(body)`,
    put: `return{[name]:function(){"use strict";return body.apply(this,arguments)}}[name]`,
  },
  {
    file: compiled,
    find: "var invokerFunction=new_(Function,args1).apply(null,args2);return invokerFunction",
    put: `return createNamedFunction(humanName,function(...given){
if(given.length!==argCount-2)throwBindingError("function "+humanName+" called with "+given.length+" arguments, expected "+(argCount-2)+" args!");
var destructors=needsDestructorStack?[]:null;
var self=isClassMethodFunc?[argTypes[1].toWireType(destructors,this)]:[];
var wired=self.concat(given.map((value,at)=>argTypes[at+2].toWireType(destructors,value)));
var rv=cppInvokerFunc(cppTargetFunc,...wired);
if(needsDestructorStack)runDestructors(destructors);
else wired.forEach((value,at)=>{var destroy=argTypes[at+(isClassMethodFunc?1:2)].destructorFunction;if(destroy!==null)destroy(value)});
if(returns)return argTypes[0].fromWireType(rv)})`,
  },
  {
    file: compiled,
    find: "var invokerFunction=new_(Function,params).apply(null,args)",
    put: `var invokerFunction=createNamedFunction("methodCaller_"+signatureName,function(handle,name,destructors,pointer){
var offset=0;
var given=types.slice(1).map(type=>{var value=type.readValueFromPointer(pointer+offset);offset+=type.argPackAdvance;return value});
var rv=handle[name](...given);
types.slice(1).forEach((type,at)=>{if(type.deleteObject)type.deleteObject(given[at])});
if(!retType.isVoid)return retType.toWireType(destructors,rv)})`,
  },
  {
    file: "face_mesh.js",
    find: "a.h.GL.makeContextCurrent(g);p.g=4",
    put: "a.h.GL.makeContextCurrent(g);a.J=a.h.GL.currentContext.GLctx;p.g=4",
  },
  {
    file: "face_mesh.js",
    find: 'alpha:!1,va:"undefined"',
    put: 'alpha:!1,majorVersion:"undefined"',
  },
];
